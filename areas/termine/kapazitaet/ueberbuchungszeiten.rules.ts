/**
 * When lanes for expected no-shows are open: so many minutes on each day on which the pool is open, from its first hour on,
 * so that what piles up is worked off before it closes. Never more lanes than there are places to serve them. Pure.
 */

export interface Tagesfenster {
  /** 1 is Monday. */
  readonly wochentag: number;
  /** `HH:MM` */
  readonly von: string;
  readonly bis: string;
}

interface Spanne {
  readonly von: number;
  readonly bis: number;
}

/** One list for each lane. `plaetze`: places of the pool that serve people, their windows may overlap. */
export function ueberbuchungszeiten(
  fenster: readonly Tagesfenster[],
  minutenJeTag: number,
  plaetze: number,
): readonly (readonly Tagesfenster[])[] {
  const bahnen: Tagesfenster[][] = [];
  for (const wochentag of [1, 2, 3, 4, 5, 6, 7]) {
    const offen = vereint(fenster.filter((eines) => eines.wochentag === wochentag));
    let rest = minutenJeTag;
    for (let nr = 0; nr < plaetze && rest > 0 && offen.length > 0; nr += 1) {
      const genommen = anfang(offen, rest);
      rest -= minutenIn(genommen);
      bahnen[nr] ??= [];
      bahnen[nr]?.push(...genommen.map(({ von, bis }) => ({ wochentag, von: uhr(von), bis: uhr(bis) })));
    }
  }
  return bahnen;
}

/** The first `minuten` of these spans. */
function anfang(offen: readonly Spanne[], minuten: number): Spanne[] {
  const genommen: Spanne[] = [];
  let rest = minuten;
  for (const { von, bis } of offen) {
    if (rest <= 0) break;
    const ende = Math.min(bis, von + rest);
    genommen.push({ von, bis: ende });
    rest -= ende - von;
  }
  return genommen;
}

function vereint(fenster: readonly Tagesfenster[]): Spanne[] {
  const spannen = fenster.map(({ von, bis }) => ({ von: minute(von), bis: minute(bis) })).sort((a, b) => a.von - b.von);
  const alle: { von: number; bis: number }[] = [];
  for (const { von, bis } of spannen) {
    const letzte = alle.at(-1);
    if (letzte && von <= letzte.bis) letzte.bis = Math.max(letzte.bis, bis);
    else alle.push({ von, bis });
  }
  return alle;
}

const minutenIn = (spannen: readonly Spanne[]) => spannen.reduce((sum, { von, bis }) => sum + bis - von, 0);
const minute = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
const uhr = (minuten: number) =>
  `${String(Math.floor(minuten / 60)).padStart(2, '0')}:${String(minuten % 60).padStart(2, '0')}`;
