// What letters and signs look like: the twins of twins.ts, and of the other scripts in use what Unicode's confusables.txt
// (UTS 39, version 13) says of them, as far as compatibility forms do not say it. Letters made of two, such as æ, are
// letters of their own here. Small capitals and signs in discs are by hand.
import { TWINS } from "./twins.ts";

/** Each a look, then what looks like it. */
const LOOKS = [
  "A ᴀᎪꓮᗅ",
  "B ʙвꞴᏴꓐᗷ",
  "C ᴄꮯᏟꓚ",
  "D ᴅᎠꓓᗞᗪ",
  "E ᴇᎬꓰⴹ",
  "F ꜰϜꞘꓝᖴ",
  "G ɢԌᏀᏳꓖ",
  "H ʜнᎻꓧᕼ",
  "I ɪ",
  "J ᴊᎫꞲꓙᒍ",
  "K ᴋᏦꓗ",
  "L ʟᏞꓡᒪ",
  "M ᴍᎷꓟᗰϺ",
  "N ɴꓠ",
  "O ᴏ0߀〇০୦ዐଠꓳՕⵔ",
  "P ᴘᏢꓑᑭ",
  "Q ⵕ",
  "R ʀᎡᏒꓣƦᖇ",
  "S ꜱᏕᏚꓢՏ",
  "T ᴛᎢꓔ",
  "U ᴜꓴՍሀᑌ",
  "V ᴠᏙꓦ٧۷ⴸᐯ",
  "W ᴡᎳᏔꓪ",
  "X Ꭓꓫⵝ᙭",
  "Y ʏᎩᎽꓬ",
  "Z ᴢᏃꓜ",
  "a ɑ",
  "b ƄᏏᖯᑲ",
  "d Ꮷꓒᑯ",
  "e ҽꬲ",
  "f քẝꞙ",
  "g ɡցƍᶃ",
  "h հᏂ",
  "i ıɩꙇᎥ",
  "n ոռп",
  "o σօס०੦૦௦౦೦൦๐໐၀ംಂంං٥۵هەہھഠဝ",
  "p ƿ",
  "q զգ",
  "s ƽ",
  "u ʋս",
  "v ט",
  "w աѡ",
  "x ᕁᕽ᙮",
  "y ɣყ",
  "| ƖǀוןاꓲⵏᛁߊӀӏ١۱",
  "2 ƧꙄᒿ",
  "3 ЗӠꝪƷȜ",
  "4 Ꮞ",
  "5 Ƽ",
  "6 бᏮ",
  "8 ȣȢଃ৪੪",
  "9 Ꝯ੧୨৭൭",
  "l\u0338 ł",
  "L\u0338 Ł",
  "o\u0338 ø",
  "O\u0338 Ø",
  "d\u0338 đ",
  "D\u0338 Đ",
  "' ’‘ʼ′`",
  "- ‐‒–—−",
  "! ǃ",
  ": ꞉ː׃",
  "二 ニ",
  "八 ハ",
  "力 カ",
  "卜 ト",
  "口 ロ",
  "夕 タ",
  "工 エ",
  "へ ヘ",
  "一 ー",
];

const LOOK_OF = new Map<string, string>();
for (const [look = "", ...letters] of TWINS) for (const letter of letters) LOOK_OF.set(letter, look);
for (const [look = "", letters = ""] of LOOKS.map((line) => line.split(" "))) {
  for (const letter of letters) LOOK_OF.set(letter, look);
}

/** Discs and squares with a white capital in them: where each row of 26 begins. */
const FILLED = [0x1f150, 0x1f170];
const CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** What a letter looks like, in its case; undefined: like itself. */
export function lookOf(letter: string): string | undefined {
  const code = letter.codePointAt(0) ?? 0;
  for (const first of FILLED) if (code >= first && code < first + 26) return CAPITALS[code - first];
  return LOOK_OF.get(letter);
}
