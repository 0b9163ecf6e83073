/** The door of `betrieb`. */
export { FASSUNG } from './fassung.ts';
export { isWorkerAlive } from './prozess.ts';
export { readSpeicherstand } from './speicher.ts';
