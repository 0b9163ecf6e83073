/** Beside the picture: what holds for one Platz, and changing it. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { formatWeekday } from '#ui/format.ts';
import { useMay } from '#ui/session.tsx';
import { PLATZART_WORTE, skillWord, WOCHENTAGE } from '../plaetze.data.ts';
import type { AbwesenheitZeile, AusnahmeZeile, Platz, Pool, WochenregelZeile } from '../plaetze.schema.ts';
import { AbwesenheitDialog } from './AbwesenheitDialog.tsx';
import { AusnahmeDialog } from './AusnahmeDialog.tsx';
import { PlatzDialog } from './OrtDialoge.tsx';
import type { Poolwoche } from './Wochenbild.tsx';
import { ZeitDialog } from './ZeitDialog.tsx';

type Offen =
  | { readonly was: 'zeit'; readonly regel?: WochenregelZeile }
  | { readonly was: 'ausnahme'; readonly ausnahme?: AusnahmeZeile }
  | { readonly was: 'abwesenheit'; readonly abwesenheit?: AbwesenheitZeile }
  | { readonly was: 'platz' };

interface PlatzBlattProps {
  readonly of: Poolwoche;
  readonly platz: Platz;
  readonly pools: readonly Pool[];
  readonly tag: string;
}

export function PlatzBlatt({ of, platz, pools, tag }: PlatzBlattProps) {
  const darf = useMay()('termine.pflegen');
  const [offen, setOffen] = useState<Offen>();
  const zu = () => setOffen(undefined);
  const regeln = of.wochenregeln.filter(({ platzId }) => platzId === platz.id);
  const ausnahmen = of.ausnahmen.filter(({ platzId }) => platzId === null || platzId === platz.id);
  const abwesenheiten = of.abwesenheiten.filter(({ platzId }) => platzId === platz.id);
  const name = (id: string | null) => of.plaetze.find((eines) => eines.id === id)?.name;
  return (
    <div className="tp-blatt">
      <div className="u-spread">
        <h2>{platz.name}</h2>
        {darf && (
          <Button kind="quiet" icon="bearbeiten" onClick={() => setOffen({ was: 'platz' })}>
            Platz ändern
          </Button>
        )}
      </div>
      <p className="u-muted">
        {[PLATZART_WORTE[platz.art], platz.raum && `Raum ${platz.raum}`, platz.faehigkeiten.map(skillWord).join(', ')]
          .filter(Boolean)
          .join(' · ')}
        {!platz.aktiv && ' · außer Betrieb'}
      </p>
      <Teil titel="Jede Woche" leer="Noch keine Öffnungszeit. Dann gibt es hier keinen Termin.">
        {regeln.map((regel) => (
          <Zeile key={regel.id} darf={darf} onClick={() => setOffen({ was: 'zeit', regel })}>
            <span className="tp-tag">{WOCHENTAGE[regel.wochentag]}</span> {regel.von}–{regel.bis} Uhr
            {regel.alleWochen > 1 && `, alle ${regel.alleWochen} Wochen`}
            {(regel.gueltigBis || regel.gueltigAb > of.heute) && (
              <span className="cell-sub">
                ab {formatWeekday(regel.gueltigAb)}
                {regel.gueltigBis && ` bis ${formatWeekday(regel.gueltigBis)}`}
              </span>
            )}
          </Zeile>
        ))}
      </Teil>
      {darf && (
        <Button icon="plus" onClick={() => setOffen({ was: 'zeit' })}>
          Öffnungszeit eintragen
        </Button>
      )}
      <Teil titel="Ausnahmen" leer="Ab dieser Woche keine.">
        {ausnahmen.map((ausnahme) => (
          <Zeile key={ausnahme.id} darf={darf} onClick={() => setOffen({ was: 'ausnahme', ausnahme })}>
            {formatWeekday(ausnahme.tag)}: {zeitworte(ausnahme)}
            <span className="cell-sub">
              {[ausnahme.grund, ausnahme.platzId ? '' : ausnahme.poolId ? 'alle Plätze des Pools' : 'das ganze Haus']
                .filter(Boolean)
                .join(' · ')}
            </span>
          </Zeile>
        ))}
      </Teil>
      {darf && (
        <Button icon="plus" onClick={() => setOffen({ was: 'ausnahme' })}>
          Ausnahme eintragen
        </Button>
      )}
      <Teil titel="Abwesenheiten" leer="Ab dieser Woche keine.">
        {abwesenheiten.map((abwesenheit) => (
          <Zeile key={abwesenheit.id} darf={darf} onClick={() => setOffen({ was: 'abwesenheit', abwesenheit })}>
            {momentWorte(abwesenheit.von)} bis {momentWorte(abwesenheit.bis)}
            {abwesenheit.vertretungId && (
              <span className="cell-sub">Vertretung: {name(abwesenheit.vertretungId) ?? 'ein anderer Platz'}</span>
            )}
          </Zeile>
        ))}
      </Teil>
      {darf && (
        <Button icon="plus" onClick={() => setOffen({ was: 'abwesenheit' })}>
          Abwesenheit eintragen
        </Button>
      )}
      {offen?.was === 'zeit' && (
        <ZeitDialog
          platz={platz}
          heute={of.heute}
          regel={offen.regel}
          regeln={of.wochenregeln}
          plaetze={of.plaetze}
          onClose={zu}
        />
      )}
      {offen?.was === 'ausnahme' && (
        <AusnahmeDialog
          standort={of.standort}
          pool={of.pool}
          platz={platz}
          tag={tag}
          ausnahme={offen.ausnahme}
          onClose={zu}
        />
      )}
      {offen?.was === 'abwesenheit' && (
        <AbwesenheitDialog platz={platz} plaetze={of.plaetze} tag={tag} abwesenheit={offen.abwesenheit} onClose={zu} />
      )}
      {offen?.was === 'platz' && <PlatzDialog platz={platz} pool={of.pool} pools={pools} onClose={zu} />}
    </div>
  );
}

function Teil({ titel, leer, children }: { titel: string; leer: string; children: readonly React.ReactNode[] }) {
  return (
    <section>
      <h3>{titel}</h3>
      {children.length === 0 ? <p className="u-muted">{leer}</p> : <ul className="plain-list tp-liste">{children}</ul>}
    </section>
  );
}

function Zeile({ darf, onClick, children }: { darf: boolean; onClick: () => void; children: React.ReactNode }) {
  return (
    <li>
      {darf ? (
        <button type="button" className="tp-zeile" onClick={onClick}>
          {children}
        </button>
      ) : (
        children
      )}
    </li>
  );
}

const zeitworte = ({ zeiten }: AusnahmeZeile) =>
  zeiten.length === 0 ? 'geschlossen' : `${zeiten.map(({ von, bis }) => `${von}–${bis}`).join(', ')} Uhr`;

const momentWorte = (moment: string) => `${formatWeekday(moment.slice(0, 10))}, ${moment.slice(11, 16)} Uhr`;
