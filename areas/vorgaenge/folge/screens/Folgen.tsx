/** What the release of a Bescheid brings about, before anybody releases it: title, card, fee, or the end of a title. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useLoad } from '#ui/data.ts';
import { formatAmount, formatDay } from '#ui/format.ts';
import { Facts } from '#ui/List.tsx';
import { Loaded } from '#ui/States.tsx';
import { Zeilen } from '../../gebuehr/screens/GebuehrZeilen.tsx';
import { ARBEIT_WORTE } from '../../titel/titel.rules.ts';
import { getFolgen } from '../folge.api.ts';
import type { Folgen as Stand, Titelplan } from '../folge.schema.ts';
import { fristWorte, MASSNAHME_WORTE, sperreWorte } from '../massnahme.rules.ts';
import { FolgenForm } from './FolgenForm.tsx';

interface FolgenProps {
  readonly schreibenId: string;
  /** Of the Schreiben as it is seen. */
  readonly version: number;
  /** Nothing is told any more: the Vorgang shows what came of it. */
  readonly edits: boolean;
  onSaved(version: number): void;
}

export function Folgen({ schreibenId, version, edits, onSaved }: FolgenProps) {
  const query = useLoad(getFolgen, { id: schreibenId }, { keepLast: true });
  const [changing, setChanging] = useState(false);
  if (query.data && query.data.folgen === undefined) return null;
  return (
    <section className="card u-stack" aria-labelledby="fo-folgen">
      <h2 id="fo-folgen">Was die Freigabe bewirkt</h2>
      <Loaded of={query} words="Titel, Karte und Gebühr werden geladen">
        {({ folgen }) =>
          folgen && (
            <>
              <Bewirkt of={folgen} />
              {edits && folgen.offen && (
                <div className="form-actions">
                  <Button icon="bearbeiten" onClick={() => setChanging(true)}>
                    {folgen.plan.titel
                      ? 'Titel, Karte und Gebühr ändern'
                      : folgen.abgelehnt
                        ? 'Gebühr ändern'
                        : 'Folgen ändern'}
                  </Button>
                </div>
              )}
              {changing && (
                <FolgenForm
                  of={{ ...folgen, version }}
                  onClose={() => setChanging(false)}
                  onSaved={(next) => {
                    onSaved(next);
                    setChanging(false);
                  }}
                />
              )}
            </>
          )
        }
      </Loaded>
    </section>
  );
}

function Bewirkt({ of: { plan, titelarten, bisher, gebuehr, abgelehnt } }: { of: Stand }) {
  const { titel, karte, ende } = plan;
  const ersetzt = bisher.find(({ id }) => id === titel?.ersetzt);
  const betrifft = bisher.find(({ id }) => id === (ende?.titelId ?? karte?.titelId));
  const art = titelarten.find(({ schluessel }) => schluessel === titel?.art);
  return (
    <>
      <Facts
        of={[
          ['Titel', titel ? (art ? `${art.name}, ${art.norm}` : titel.art) : undefined],
          ['Gilt', titel && laufzeit(titel, art?.unbefristet === true)],
          ['Dauer nach dem Gesetz', art?.befristung],
          ['Arbeit', titel && `${ARBEIT_WORTE[titel.beschaeftigung]}, selbständig ${ARBEIT_WORTE[titel.selbstaendig]}`],
          [
            'Nebenbestimmungen',
            titel &&
              (titel.nebenbestimmungen.length === 0 ? (
                'keine'
              ) : (
                <ul className="plain-list">
                  {titel.nebenbestimmungen.map(({ text }) => (
                    <li key={text}>{text}</li>
                  ))}
                </ul>
              )),
          ],
          ['Ersetzt', ersetzt?.name],
          ['Maßnahme', ende && (ende.massnahme ? MASSNAHME_WORTE[ende.massnahme] : 'noch nicht gewählt')],
          ['Betrifft', betrifft?.name],
          ['Einreise- und Aufenthaltsverbot', ende?.sperre && sperreWorte(ende.sperre)],
          [
            'Frist zur Ausreise',
            ende?.ausreisefristTage === undefined ? undefined : fristWorte(ende.ausreisefristTage),
          ],
          ['Zielstaat', ende?.zielstaat],
          ['Keine Abschiebung nach', ende?.nichtNach],
          ['Bedingung', ende?.bedingt ? 'Asylverfahren endet ohne Schutz (§ 53 Abs. 4 AufenthG)' : undefined],
          ['Ab', ende && (ende.am ? formatDay(ende.am) : 'mit der Bekanntgabe')],
          ['Karte', karteWorte(plan, betrifft?.name)],
          [abgelehnt ? 'Bearbeitungsgebühr (§ 49 AufenthV)' : 'Gebühr', gebuehrWorte(plan, gebuehr)],
        ]}
      />
      {gebuehr && gebuehr.zeilen.length > 0 && <Zeilen zeilen={gebuehr.zeilen} />}
      {!titel && !karte && !ende && !gebuehr && plan.gebuehr === undefined && (
        <p className="u-muted">Weder Titel noch Karte noch Gebühr.</p>
      )}
    </>
  );
}

function laufzeit({ gueltigAb, gueltigBis }: Titelplan, unbefristet: boolean): string {
  const ab = gueltigAb ? `ab ${formatDay(gueltigAb)}` : 'ab dem Tag der Freigabe';
  if (unbefristet) return `${ab}, unbefristet`;
  return gueltigBis ? `${ab} bis ${formatDay(gueltigBis)}` : `${ab}, das Ende ist noch offen`;
}

function karteWorte({ karte, titel }: Stand['plan'], zu: string | undefined): string | undefined {
  if (!karte) return titel ? 'keine' : undefined;
  const fuer = karte.titelId && zu ? ` für ${zu}` : '';
  return `wird vorbereitet${fuer}${karte.express ? ', Express' : ''}`;
}

function gebuehrWorte(plan: Stand['plan'], gebuehr: Stand['gebuehr']): string | undefined {
  if (plan.gebuehr?.art === 'keine') return `keine: ${plan.gebuehr.grund}`;
  if (!gebuehr) return undefined;
  if (gebuehr.grund) return gebuehr.grund;
  const schon =
    gebuehr.schonGefordertCent > 0 ? `, davon ${formatAmount(gebuehr.schonGefordertCent)} schon gefordert` : '';
  return `${formatAmount(gebuehr.summeCent)}${schon}`;
}
