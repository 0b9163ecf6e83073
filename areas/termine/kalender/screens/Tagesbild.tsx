/** A day as a calm picture: a row for each Platz, time from left to right, a line where it is now. */
import { useEffect, useRef } from 'react';
import type { OutputOf } from '#platform/http/contract.ts';
import { formatClock } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import type { listKalender } from '../kalender.api.ts';
import type { TerminKurz } from '../kalender.schema.ts';
import { lage, type Rahmen, rahmenUm, stunden } from '../zeitleiste.rules.ts';
import { SPRACHE, STAND } from './worte.tsx';

export type Kalender = OutputOf<typeof listKalender>;

interface TagesbildProps {
  readonly of: Kalender;
  readonly tag: string;
  readonly termine: readonly TerminKurz[];
  readonly gewaehlt: string | undefined;
  readonly onWahl: (id: string) => void;
}

export function Tagesbild({ of, tag, termine, gewaehlt, onWahl }: TagesbildProps) {
  const box = useRef<HTMLElement>(null);
  const geladen = termine.some(({ id }) => id === gewaehlt);
  useEffect(() => {
    if (geladen)
      box.current?.querySelector(`[data-termin="${gewaehlt}"]`)?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [gewaehlt, geladen]);
  useEffect(() => scrollToNow(box.current), []);
  const offen = of.tage.find((einer) => einer.tag === tag)?.offen ?? [];
  const rahmen = rahmenUm([...offen, ...termine.flatMap(({ stationen }) => stationen)]);
  const plaetze = of.plaetze.filter(
    ({ platzId }) =>
      offen.some((eine) => eine.platzId === platzId) ||
      termine.some(({ stationen }) => stationen.some((eine) => eine.platzId === platzId)),
  );
  const ohnePlatz = termine.filter(({ stationen }) => stationen.length === 0);
  const jetzt = of.heute === tag ? lage(rahmen, { von: of.jetzt, bis: of.jetzt }).start : undefined;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section ref={box} className="table-wrap" aria-label="Termine nach Plätzen" tabIndex={0}>
        <div className="tk-tag" style={{ '--tk-stunden': rahmen.bis - rahmen.von } as React.CSSProperties}>
          <div className="tk-reihe tk-achse" aria-hidden>
            <span />
            <div className="tk-zeile">
              {stunden(rahmen)
                .slice(0, -1)
                .map((stunde) => (
                  <span
                    key={stunde}
                    style={{ insetInlineStart: `${((stunde - rahmen.von) / (rahmen.bis - rahmen.von)) * 100}%` }}
                  >
                    {stunde} Uhr
                  </span>
                ))}
            </div>
          </div>
          {plaetze.map(({ platzId, platz, raum }) => (
            <div key={platzId} className="tk-reihe">
              <h2 className="tk-platz">
                {platz}
                {raum && raum !== platz && <span className="cell-sub">Raum {raum}</span>}
              </h2>
              <div className="tk-zeile">
                {offen
                  .filter((eine) => eine.platzId === platzId)
                  .map((eine) => (
                    <span key={eine.von} className="tk-offen" style={ort(rahmen, eine)} />
                  ))}
                {jetzt !== undefined && jetzt > 0 && jetzt < 100 && (
                  <span className="tk-jetzt" style={{ insetInlineStart: `${jetzt}%` }} />
                )}
                {termine.flatMap((termin) =>
                  termin.stationen
                    .filter((eine) => eine.platzId === platzId)
                    .map((eine) => (
                      <button
                        key={`${termin.id}${eine.von}`}
                        type="button"
                        className="tk-termin"
                        data-stand={termin.stand}
                        data-termin={termin.id}
                        data-ausserhalb={termin.ausserhalb || undefined}
                        aria-pressed={termin.id === gewaehlt}
                        data-von={eine.von}
                        title={worte(termin, eine.von)}
                        style={ort(rahmen, eine)}
                        onClick={() => onWahl(termin.id)}
                      >
                        <span className="u-sr">{formatClock(eine.von)}: </span>
                        <span className="tk-kopf">
                          <Icon name={termin.ausserhalb ? 'warnung' : STAND[termin.stand].icon} />
                          <Name von={termin} />
                        </span>
                        <span className="tk-sub">{zusatz(termin)}</span>
                        <span className="u-sr">, {zustand(termin)}</span>
                      </button>
                    )),
                )}
              </div>
            </div>
          ))}
        </div>
      </section>
      {ohnePlatz.length > 0 && (
        <section>
          <h2>Ohne Platz an diesem Tag</h2>
          <ul className="plain-list">
            {ohnePlatz.map((termin) => (
              <li key={termin.id}>
                <Zeile termin={termin} gewaehlt={gewaehlt} onWahl={onWahl} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** The morning of a day that is half over is nothing to begin with. */
function scrollToNow(box: HTMLElement | null): void {
  const now = box?.querySelector<HTMLElement>('.tk-jetzt');
  if (!box || !now) return;
  const ahead = now.getBoundingClientRect().left - box.getBoundingClientRect().left;
  box.scrollLeft = Math.max(0, ahead - box.clientWidth / 3);
}

function ort(rahmen: Rahmen, spanne: { von: string; bis: string }) {
  const { start, breite } = lage(rahmen, spanne);
  return { insetInlineStart: `${start}%`, inlineSize: `${breite}%` };
}

/** Family name and given names, which a short visit shows below each other. */
function Name({ von }: { von: TerminKurz }) {
  const parts = (von.name ?? STAND[von.stand].wort).split(/(?<=,) /);
  return (
    <span className="tk-name">
      {parts.map((part, nr) => (
        <span key={part}>
          {nr > 0 && ' '}
          {part}
        </span>
      ))}
    </span>
  );
}

const zusatz = ({ anliegen, personen, sprache }: TerminKurz) =>
  [anliegen, personen > 1 && `${personen} Personen`, sprache !== 'de' && SPRACHE[sprache]].filter(Boolean).join(' · ');

const zustand = ({ stand, ausserhalb }: TerminKurz) =>
  ausserhalb ? `${STAND[stand].wort}, außerhalb der Öffnungszeit` : STAND[stand].wort;

const worte = (termin: TerminKurz, von: string) =>
  [formatClock(von), termin.name ?? 'noch ohne Namen', zusatz(termin), zustand(termin)].filter(Boolean).join(', ');

interface ZeileProps {
  readonly termin: TerminKurz;
  readonly gewaehlt: string | undefined;
  readonly onWahl: (id: string) => void;
}

/** One line of a list: time, name, what for. */
export function Zeile({ termin, gewaehlt, onWahl }: ZeileProps) {
  return (
    <button
      type="button"
      className="tk-eintrag"
      data-termin={termin.id}
      data-ausserhalb={termin.ausserhalb || undefined}
      aria-pressed={termin.id === gewaehlt}
      onClick={() => onWahl(termin.id)}
    >
      <span className="tk-uhr">{formatClock(termin.beginn).replace(' Uhr', '')}</span>
      <span>
        <strong>{termin.name ?? 'noch ohne Namen'}</strong>
        <span className="tk-sub">{zusatz(termin)}</span>
        {(termin.ausserhalb || termin.stand !== 'gebucht') && (
          <span className="tk-sub">
            <Icon name={termin.ausserhalb ? 'warnung' : STAND[termin.stand].icon} />{' '}
            {termin.ausserhalb ? 'außerhalb der Öffnungszeit' : STAND[termin.stand].wort}
          </span>
        )}
      </span>
    </button>
  );
}
