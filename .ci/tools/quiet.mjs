// Whoever starts Kulki to test or to measure it imports this first: no game of theirs is announced to a network, and none
// is looked for, unless KULKI_DISCOVERY says where. Programs that are started inherit it.
process.env.KULKI_DISCOVERY ??= "off";
