// How the room is set, while people play: each change acts at once.
import { BotFields } from "./BotFields.tsx";
import { DoorFields } from "./DoorFields.tsx";
import { GameFields } from "./GameFields.tsx";
import { PasswordFields } from "./PasswordFields.tsx";
import { TalkField } from "./TalkField.tsx";
import { WordFields } from "./WordFields.tsx";

export function RoomTab() {
  return (
    <div class="desk-room">
      <GameFields />
      <DoorFields />
      <PasswordFields />
      <BotFields />
      <TalkField />
      <WordFields />
    </div>
  );
}
