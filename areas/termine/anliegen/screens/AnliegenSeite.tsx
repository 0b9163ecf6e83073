/** One Anliegen: what holds, the draft with what it changes, all versions. */
import { useState } from 'react';
import type { OutputOf } from '#platform/http/contract.ts';
import { Button } from '#ui/Button.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { count, formatDay } from '#ui/format.ts';
import { DataTable, Facts } from '#ui/List.tsx';
import { useNames } from '#ui/names.tsx';
import { Page } from '#ui/Page.tsx';
import { Loaded, Note, ProblemNote } from '#ui/States.tsx';
import { useGo, useScreenParams, useScreenSearch } from '#ui/screens.ts';
import { useMay } from '#ui/session.tsx';
import { toast } from '#ui/Toast.tsx';
import { SPRACHE } from '../../kalender/screens/worte.tsx';
import { PLATZART_WORTE, skillWord } from '../../kapazitaet/plaetze.data.ts';
import { anliegenSearch } from '../../screens/routes.ts';
import { useTexte } from '../../texte/screens/Texte.tsx';
import { discardAnliegenEntwurf, getAnliegen, listAnliegenkatalog, releaseAnliegen } from '../anliegen.api.ts';
import type { Anliegen } from '../anliegen.schema.ts';
import { dauerSatz, type Messung, mitGemessenen } from '../dauer.rules.ts';
import { ZUGANG_WORTE } from '../katalog.rules.ts';
import type { AnliegenFassung, Unterschied } from '../katalog.schema.ts';
import { AnliegenForm, VORLAGE } from './AnliegenForm.tsx';
import './anliegen.css';

export type AnliegenDetail = OutputOf<typeof getAnliegen>;
const CRUMBS = [{ to: '/anliegen', label: 'Anliegen' }];

export default function AnliegenSeite() {
  const { schluessel } = useScreenParams<'schluessel'>();
  return schluessel === 'neu' ? <Neu /> : <Eines schluessel={schluessel} />;
}

/** The first version of something that the office invents. Pools and names come from any that exists. */
function Neu() {
  const go = useGo();
  const katalog = useLoad(listAnliegenkatalog, {});
  const muster = katalog.data?.anliegen[0]?.schluessel;
  const query = useLoad(getAnliegen, { schluessel: muster ?? 'x' }, { enabled: muster !== undefined });
  return (
    <Page title="Anliegen anlegen" crumbs={CRUMBS}>
      <Loaded of={query} words="Die Plätze werden geladen">
        {({ pools, andere, geltend, schluessel }) => (
          <AnliegenForm
            vorlage={VORLAGE}
            neu
            entwurf={undefined}
            pools={pools}
            andere={geltend ? [...andere, { schluessel, name: geltend.name.de ?? schluessel }] : andere}
            onDone={(saved) =>
              go(saved ? { to: '/anliegen/$schluessel', params: { schluessel: saved } } : { to: '/anliegen' })
            }
          />
        )}
      </Loaded>
    </Page>
  );
}

function Eines({ schluessel }: { schluessel: string }) {
  const query = useLoad(getAnliegen, { schluessel });
  const darf = useMay()('termine.pflegen');
  const go = useGo();
  const { art, geplant, minuten } = useScreenSearch(anliegenSearch);
  const messung = darf && art && geplant && minuten ? { art, geplant, minuten } : undefined;
  const [editing, setEditing] = useState(messung !== undefined);
  const fertig = () => {
    setEditing(false);
    if (messung) go({ to: '/anliegen/$schluessel', params: { schluessel }, search: {}, replace: true });
  };
  return (
    <Loaded of={query} words="Das Anliegen wird geladen">
      {(of) => {
        const entwurf = of.fassungen.find(({ status }) => status === 'ENTWURF');
        return (
          <Page
            title={of.name}
            aside={of.geltend ? ZUGANG_WORTE[of.geltend.zugang] : 'gilt noch nicht'}
            crumbs={CRUMBS}
            actions={
              darf &&
              !editing && (
                <Button
                  kind={entwurf?.darfFreigeben ? 'secondary' : 'primary'}
                  icon="bearbeiten"
                  onClick={() => setEditing(true)}
                >
                  {entwurf ? 'Entwurf bearbeiten' : 'Neue Fassung entwerfen'}
                </Button>
              )
            }
          >
            <div className="u-stack">
              {editing ? (
                <Bearbeiten of={of} entwurf={entwurf} messung={messung} onDone={fertig} />
              ) : (
                <>
                  {entwurf && <Entwurf entwurf={entwurf} vereinbart={of.vereinbart} />}
                  {of.geltend ? (
                    <Gilt of={of.geltend} detail={of} />
                  ) : (
                    <Note kind="info" title="Dieses Anliegen gilt noch nicht">
                      Es wird angeboten, sobald eine zweite Person den Entwurf freigibt und sein Tag da ist.
                    </Note>
                  )}
                  <Fassungen of={of.fassungen} />
                </>
              )}
            </div>
          </Page>
        );
      }}
    </Loaded>
  );
}

interface BearbeitenProps {
  readonly of: AnliegenDetail;
  readonly entwurf: AnliegenFassung | undefined;
  readonly messung: Messung | undefined;
  readonly onDone: () => void;
}

/** From the figures one comes with a duration: it stands in the form, and somebody saves it or does not. */
function Bearbeiten({ of, entwurf, messung, onDone }: BearbeitenProps) {
  const vorlage = entwurf?.inhalt ?? (of.geltend as Anliegen);
  const gemessen = messung && mitGemessenen(vorlage, messung);
  return (
    <>
      {messung && gemessen && (
        <Note kind="info" title={`Vorschlag aus der Messung: ${messung.minuten} statt ${messung.geplant} Minuten`}>
          Eingetragen bei der Station „{PLATZART_WORTE[messung.art]}“, noch nicht gespeichert. Prüfen Sie die Fassung
          und speichern Sie den Entwurf; freigeben muss ihn eine zweite Person.
        </Note>
      )}
      {messung && !gemessen && (
        <Note kind="warning" title="Der Vorschlag passt nicht mehr">
          Für diese Station sind inzwischen nicht mehr {messung.geplant} Minuten geplant. Es ist nichts eingetragen.
        </Note>
      )}
      <AnliegenForm
        key={entwurf?.id ?? 'neu'}
        vorlage={gemessen ?? vorlage}
        entwurf={entwurf}
        pools={of.pools}
        andere={of.andere}
        onDone={onDone}
      />
    </>
  );
}

function Gilt({ of, detail }: { of: Anliegen; detail: AnliegenDetail }) {
  const poolName = (key: string) => detail.pools.find(({ schluessel }) => schluessel === key)?.name ?? key;
  const texte = useTexte('de', 'anliegen');
  const wortVon = (key: string, sonst: string) => (texte?.hat(key) ? texte(key) : sonst);
  const anderes = (key: string) => detail.andere.find(({ schluessel }) => schluessel === key)?.name ?? key;
  return (
    <section aria-labelledby="an-gilt" className="u-stack">
      <h2 id="an-gilt">Gilt heute</h2>
      <p className="an-dauer">
        {dauerSatz(of, 1)}
        {of.hoechstPersonen > 1 && <span className="cell-sub">{dauerSatz(of, of.hoechstPersonen)}</span>}
      </p>
      <DataTable
        caption="Stationen in der Reihenfolge des Besuchs"
        keys={false}
        rows={of.stationen.map((station, nr) => ({ ...station, nr }))}
        rowKey={({ nr }) => String(nr)}
        columns={[
          { head: 'Station', cell: ({ nr, art, pool }) => `${nr + 1}. ${PLATZART_WORTE[art]} in „${poolName(pool)}“` },
          { head: 'Minuten', number: true, cell: ({ minuten }) => minuten },
          { head: 'Je weitere Person', number: true, cell: ({ jePerson }) => jePerson },
          {
            head: 'Braucht',
            cell: ({ faehigkeiten }) => faehigkeiten.map(skillWord).join(', ') || 'nichts Besonderes',
          },
        ]}
      />
      <Facts
        of={[
          ['Zugang', ZUGANG_WORTE[of.zugang]],
          ['Personen', `höchstens ${of.hoechstPersonen}`],
          ['Frühestens', `${of.vorlaufStunden} Stunden im Voraus`],
          ['Spätestens', `${of.horizontTage} Tage im Voraus`],
          [
            'Vor Ablauf des Titels',
            of.tageVorTitelende === null ? 'jederzeit' : `ab ${of.tageVorTitelende} Tagen davor`,
          ],
          ['Puffer danach', of.puffer === 0 ? 'keiner' : `${of.puffer} Minuten`],
          ['Zusammen mit', of.kombinierbar.map(anderes).join(', ') || undefined],
          [
            'Mitbringen',
            of.mitbringen
              .map(
                ({ schluessel: was, jePerson, wenn }) =>
                  `${wortVon(`mit.${was}`, was)}${jePerson ? ' (je Person)' : ''}${wenn.map((lage) => `, wenn gilt: „${wortVon(`lage.${lage}`, lage)}“`).join('')}`,
              )
              .join('; ') || undefined,
          ],
          [
            'Namen',
            Object.entries(of.name)
              .map(([sprache, text]) => `${SPRACHE[sprache as keyof typeof SPRACHE]}: ${text}`)
              .join('; '),
          ],
        ]}
      />
      <p className="u-muted">
        {detail.mitgeliefert ? 'Mitgeliefert: gilt, bis Ihr Amt eine eigene Fassung freigibt. ' : ''}
        {vereinbartWorte(detail.vereinbart)}
      </p>
    </section>
  );
}

const vereinbartWorte = (anzahl: number) =>
  anzahl === 0
    ? 'Dazu ist jetzt kein Termin vereinbart.'
    : `${count(anzahl, 'Termin ist', 'Termine sind')} dazu vereinbart. Sie bleiben, wie sie sind, auch nach einer Änderung.`;

function Entwurf({ entwurf, vereinbart }: { entwurf: AnliegenFassung; vereinbart: number }) {
  const changes = [getAnliegen, listAnliegenkatalog];
  const release = useAct(releaseAnliegen, { changes, done: () => toast('Fassung freigegeben') });
  const discard = useAct(discardAnliegenEntwurf, { changes, done: () => toast('Entwurf verworfen') });
  const names = useNames([entwurf.erstelltVon]);
  const darf = useMay()('termine.pflegen');
  const seen = { id: entwurf.id, version: entwurf.version };
  return (
    <section className="card an-entwurf" aria-labelledby="an-entwurf">
      <h2 id="an-entwurf">Entwurf{entwurf.gueltigAb ? ` ab ${formatDay(entwurf.gueltigAb)}` : ''}</h2>
      <p>
        Von {names.get(entwurf.erstelltVon) ?? entwurf.erstelltVon}.{' '}
        {entwurf.darfFreigeben
          ? 'Prüfen Sie die Änderungen und geben Sie die Fassung frei.'
          : 'Freigeben muss jemand, der nicht mitgeschrieben hat.'}
      </p>
      <Unterschiede of={entwurf.unterschiede} caption="Was sich ändert" />
      <p className="u-muted">{vereinbartWorte(vereinbart)}</p>
      <ProblemNote problem={release.problem ?? discard.problem} />
      {darf && (
        <div className="form-actions">
          {entwurf.darfFreigeben && (
            <Button kind="primary" icon="haken" busy={release.busy} onClick={() => void release.run(seen)}>
              Fassung freigeben
            </Button>
          )}
          <Button icon="loeschen" busy={discard.busy} onClick={() => void discard.run(seen)}>
            Entwurf verwerfen
          </Button>
        </div>
      )}
    </section>
  );
}

function Unterschiede({ of, caption }: { of: readonly Unterschied[]; caption: string }) {
  if (of.length === 0) return <p>Der Entwurf sagt dasselbe wie das, was gilt.</p>;
  return (
    <DataTable
      caption={caption}
      keys={false}
      rows={of}
      rowKey={({ was }) => was}
      columns={[
        { head: 'Angabe', cell: ({ was }) => was },
        { head: 'Bisher', cell: ({ vorher }) => vorher || 'nichts' },
        { head: 'Neu', cell: ({ nachher }) => nachher },
      ]}
    />
  );
}

const STATUS = { ENTWURF: 'Entwurf', FREIGEGEBEN: 'freigegeben', VERWORFEN: 'verworfen' } as const;

function Fassungen({ of }: { of: readonly AnliegenFassung[] }) {
  const names = useNames(
    of.flatMap(({ erstelltVon, freigegebenVon }) => [erstelltVon, ...(freigegebenVon ? [freigegebenVon] : [])]),
  );
  if (of.length === 0) return null;
  return (
    <section aria-labelledby="an-fassungen" className="u-stack">
      <h2 id="an-fassungen">Fassungen Ihres Amts</h2>
      <ul className="plain-list">
        {of.map((one) => (
          <li key={one.id}>
            <details className="an-fassung">
              <summary>
                Nummer {one.nummer}, {STATUS[one.status]}
                {one.gueltigAb && `, ab ${formatDay(one.gueltigAb)}`}
                {one.gueltigBis && ` bis ${formatDay(one.gueltigBis)}`}
                <span className="cell-sub">
                  Entworfen von {names.get(one.erstelltVon) ?? one.erstelltVon}
                  {one.freigegebenVon && `, freigegeben von ${names.get(one.freigegebenVon) ?? one.freigegebenVon}`}
                </span>
              </summary>
              <Unterschiede of={one.unterschiede} caption={`Unterschiede der Fassung ${one.nummer}`} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
