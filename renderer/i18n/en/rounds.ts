// English text of rounds: the lobby, the countdown, the clock, and what the host does.

export const rounds = {
  title: "Round",
};
