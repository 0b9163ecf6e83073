/** A chime that is made here, of two tones; no file, no network. Browsers allow sound only after somebody has touched the page. */
let context: AudioContext | undefined;

/** From a press, or to find out whether this browser wants none. Resolves with whether sound is allowed now. */
export async function allowSound(): Promise<boolean> {
  try {
    context ??= new AudioContext();
    // Without a press it would wait for one for ever.
    await Promise.race([context.resume(), new Promise((resolve) => setTimeout(resolve, 500))]);
    return context.state === 'running';
  } catch {
    return false;
  }
}

export function isSoundAllowed(): boolean {
  return context?.state === 'running';
}

/** High, then low: heard over talk, and unlike a telephone. In Hertz, with the second at which it begins. */
const TONES = [
  [784, 0],
  [587, 0.45],
] as const;
const TONE_SECONDS = 1.1;
const CHIME_MS = 1_600;

/** Resolves when it has faded away. Without leave it is silent and resolves at once. */
export function playChime(): Promise<void> {
  if (context?.state !== 'running') return Promise.resolve();
  const start = context.currentTime + 0.02;
  for (const [hertz, at] of TONES) {
    const tone = context.createOscillator();
    const loudness = context.createGain();
    tone.type = 'sine';
    tone.frequency.value = hertz;
    loudness.gain.setValueAtTime(0, start + at);
    loudness.gain.linearRampToValueAtTime(0.5, start + at + 0.02);
    loudness.gain.exponentialRampToValueAtTime(0.001, start + at + TONE_SECONDS);
    tone.connect(loudness).connect(context.destination);
    tone.start(start + at);
    tone.stop(start + at + TONE_SECONDS);
  }
  return new Promise((resolve) => setTimeout(resolve, CHIME_MS));
}
