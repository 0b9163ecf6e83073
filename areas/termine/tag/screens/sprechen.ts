/** Speech by voices of this machine alone (ansage.rules.ts): what is said in an office does not leave it. */
import type { Terminsprache } from '../../termine.schema.ts';
import type { Sprechsprache } from '../ansage.data.ts';
import { chooseStimme, sprechspracheOf } from '../ansage.rules.ts';

/** A voice that never says that it has ended would keep all later calls waiting. */
const LONGEST_MS = 20_000;

function voices(): SpeechSynthesisVoice[] {
  return 'speechSynthesis' in window ? window.speechSynthesis.getVoices() : [];
}

/** Resolves when it was said, or when it cannot be said here. `textIn` writes the text in the language of the voice. */
export function speak(sprache: Terminsprache, textIn: (sprache: Sprechsprache) => string): Promise<void> {
  const wahl = chooseStimme(voices(), sprache);
  if (!wahl) return Promise.resolve();
  const said = new SpeechSynthesisUtterance(textIn(wahl.sprache));
  said.voice = wahl.stimme;
  said.lang = wahl.stimme.lang;
  said.rate = 0.9;
  return new Promise((resolve) => {
    const end = setTimeout(() => {
      window.speechSynthesis.cancel();
      resolve();
    }, LONGEST_MS);
    const done = () => {
      clearTimeout(end);
      resolve();
    };
    said.onend = done;
    said.onerror = done;
    window.speechSynthesis.speak(said);
  });
}

/** Whether this machine has a voice of this very language. */
export function hasVoice(sprache: Terminsprache): boolean {
  return chooseStimme(voices(), sprache)?.sprache === sprechspracheOf(sprache);
}

export function stopSpeaking(): void {
  if ('speechSynthesis' in window) window.speechSynthesis.cancel();
}
