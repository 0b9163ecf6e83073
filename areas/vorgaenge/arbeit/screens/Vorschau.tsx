/** One Vorgang beside the list: what is missing, what comes next, and the way in. */
import { nameOfPerson } from '#areas/akten/screens/index.ts';
import { useLoad } from '#ui/data.ts';
import { formatDayShort, formatMoment, formatWeekday } from '#ui/format.ts';
import { ButtonLink } from '#ui/Link.tsx';
import { Facts } from '#ui/List.tsx';
import { Loaded, Note } from '#ui/States.tsx';
import { labelsOf } from '../pruefung-worte.rules.ts';
import { getVerfahren } from '../vorgang.api.ts';
import type { Verfahren } from '../vorgang.schema.ts';
import { KANAL_WORTE, VORSCHLAG_WORTE, WARTET_WORTE } from '../worte.data.ts';
import { Befundmarke, StandMarke, UntaetigkeitMarke, Vorschlagsmarke } from './marken.tsx';

export function Vorschau({ id }: { id: string }) {
  const verfahren = useLoad(getVerfahren, { id });
  return (
    <div className="pane-inset">
      <Loaded of={verfahren} words="Der Vorgang wird geladen">
        {(data) => <Inhalt of={data} />}
      </Loaded>
    </div>
  );
}

function Inhalt({ of }: { of: Verfahren }) {
  const offen = of.pruefung?.zeilen.filter(({ ergebnis }) => ergebnis === 'offen') ?? [];
  const fehlt = [...new Set(offen.flatMap((zeile) => zeile.fehlt))];
  const naechste = of.fristen.find(({ erledigtAm }) => erledigtAm === undefined);
  return (
    <div className="u-stack">
      <header>
        <h2>{nameOfPerson(of.person)}</h2>
        <p className="u-muted">
          {of.artName} ({of.norm}) · {of.aktenzeichen}
        </p>
      </header>
      <p className="u-row">
        <StandMarke stand={of.stand} />
        <UntaetigkeitMarke of={of.untaetigkeit} />
      </p>
      {fehlt.length > 0 && (
        <Note kind="warning" title={fehlt.length === 1 ? 'Eine Angabe fehlt' : `${fehlt.length} Angaben fehlen`}>
          {labelsOf(fehlt).slice(0, 5).join(' · ')}
          {fehlt.length > 5 && ' …'}
        </Note>
      )}
      <Facts
        of={[
          ['Eingegangen', `${formatMoment(of.eingegangenAm)} ${KANAL_WORTE[of.kanal]}`],
          ['Vollständig', of.vollstaendigAm ? formatWeekday(of.vollstaendigAm) : 'noch nicht'],
          ['Nächste Frist', naechste && `${formatWeekday(naechste.faellig)}: ${naechste.text}`],
          ['Wer ist dran', of.wartetAuf ? WARTET_WORTE[of.wartetAuf] : 'wir'],
          ['Untätigkeitsklage', `möglich ab ${formatDayShort(of.untaetigkeit.ab)}`],
          ['Bearbeitet', of.bearbeiter?.name ?? 'noch niemand'],
          ['Vorschlag', of.pruefung && of.pruefung.zeilen.length > 0 && VORSCHLAG_WORTE[of.pruefung.vorschlag]],
        ]}
      />
      <Voraussetzungen of={of} />
      <Zuletzt of={of} />
      <div className="form-actions">
        <ButtonLink
          to="/vorgaenge/$verfahrenId"
          params={{ verfahrenId: of.id }}
          kind="primary"
          icon="vorgang"
          shortcut="Enter"
        >
          Vorgang öffnen
        </ButtonLink>
        <ButtonLink to="/akten/$akteId" params={{ akteId: of.akteId }} icon="akte">
          Akte öffnen
        </ButtonLink>
      </div>
    </div>
  );
}

function Voraussetzungen({ of }: { of: Verfahren }) {
  if (!of.pruefung || of.pruefung.zeilen.length === 0) return null;
  const findings = new Map(of.feststellungen.map((one) => [one.schluessel, one]));
  return (
    <section aria-label="Voraussetzungen">
      <h3>
        Voraussetzungen{' '}
        <span className="u-muted">
          {findings.size} von {of.pruefung.zeilen.length} geprüft
        </span>
      </h3>
      <ul className="vf-kurzliste">
        {of.pruefung.zeilen.map((zeile) => {
          const own = findings.get(zeile.schluessel);
          return (
            <li key={zeile.schluessel}>
              <span>{zeile.name}</span>
              {own ? <Befundmarke ergebnis={own.ergebnis} /> : <Vorschlagsmarke ergebnis={zeile.ergebnis} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Zuletzt({ of }: { of: Verfahren }) {
  const last = of.ereignisse.toReversed().slice(0, 4);
  return (
    <section aria-label="Zuletzt">
      <h3>Zuletzt</h3>
      <ul className="plain-list">
        {last.map(({ id, am, text, von }) => (
          <li key={id}>
            <span className="u-muted">{formatDayShort(am)}</span> {text} <span className="u-muted u-small">{von}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
