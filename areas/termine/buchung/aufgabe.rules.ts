/** How hard the task is: doubled with every step of load from one network, up to the limit. */
export interface Aufgabenmass {
  readonly zahl: number;
  readonly hoechstens: number;
  readonly stufe: number;
}

/** `anzahl`: tasks that the network took in the window, this one among them. */
export function groessteZahl({ zahl, hoechstens, stufe }: Aufgabenmass, anzahl: number): number {
  if (stufe === 0) return zahl;
  const stufen = Math.min(Math.floor(Math.max(anzahl - 1, 0) / stufe), 20);
  return Math.max(Math.min(zahl * 2 ** stufen, hoechstens), 1);
}
