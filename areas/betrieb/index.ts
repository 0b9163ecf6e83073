/** The door of `betrieb`. */
export { FASSUNG } from './fassung.ts';
export { isWorkerAlive } from './prozess.ts';
