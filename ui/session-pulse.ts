/** Heartbeat of the session between data layer and shell: when the server last answered, and that it asked for a sign-in. */
type Listener = () => void;

const HERE_MS = 60_000;
const lost = new Set<Listener>();
let lastAnswer = Date.now();
let lastInput = Date.now();

for (const kind of ['pointerdown', 'keydown', 'wheel', 'touchstart']) {
  window.addEventListener(kind, noteInput, { capture: true, passive: true });
}

function noteInput(): void {
  lastInput = Date.now();
}

/** Somebody pressed or turned something within the last minute; otherwise the page asks by itself. */
export function isSomebodyHere(): boolean {
  return Date.now() - lastInput < HERE_MS;
}

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
