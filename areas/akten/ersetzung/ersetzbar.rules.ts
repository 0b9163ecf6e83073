/** Whether the scan may stand in for its paper. What is done with the paper is decided elsewhere, by two persons. */
export interface Ersatzlage {
  readonly gesiegelt: boolean;
  /** State of the Sichtprüfung; null: there was none, because it is no scan with a Scanprofil. */
  readonly stand: string | null;
  readonly aufbewahren: boolean;
}

export interface Ersetzbarkeit {
  readonly ersetzbar: boolean;
  /** German sentences why not; empty when it is. */
  readonly gruende: readonly string[];
}

/** TR-03138: only after the check was passed and the copy sealed; VG Wiesbaden, 26.09.2014: never without a check. */
export function isErsetzbar(lage: Ersatzlage): Ersetzbarkeit {
  const gruende: string[] = [];
  if (lage.stand === null) gruende.push('Es ist kein Scan mit einem freigegebenen Scanprofil.');
  if (lage.stand === 'offen') gruende.push('Die Sichtprüfung steht noch aus.');
  if (lage.stand === 'beanstandet') gruende.push('Der Scan ist beanstandet.');
  if (lage.stand === 'entfaellt') gruende.push('Für diese Art von Dokument gab es keine Sichtprüfung.');
  if (!lage.gesiegelt) gruende.push('Die Kopie ist nicht gesiegelt.');
  if (lage.stand !== null && lage.aufbewahren) gruende.push('Das Original ist aufzubewahren.');
  return { ersetzbar: gruende.length === 0, gruende };
}
