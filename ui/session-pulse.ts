/** Heartbeat of the session between data layer and shell: when the server last answered, and that it asked for a sign-in. */
type Listener = () => void;

const lost = new Set<Listener>();
let lastAnswer = Date.now();

export function noteAnswer(): void {
  lastAnswer = Date.now();
}

export function lastAnswerAt(): number {
  return lastAnswer;
}

export function noteSessionLost(): void {
  for (const listener of lost) listener();
}

export function onSessionLost(listener: Listener): () => void {
  lost.add(listener);
  return () => lost.delete(listener);
}
