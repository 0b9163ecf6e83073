/** Siegel und Transfervermerk of a document: checked anew whenever somebody looks. */
import { useState } from 'react';
import { urlOf } from '#platform/http/client.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { formatMoment } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { Facts } from '#ui/List.tsx';
import { useLive } from '#ui/live.ts';
import { Page } from '#ui/Page.tsx';
import { Loaded, Note, ProblemNote } from '#ui/States.tsx';
import { Status, type Tone } from '#ui/Status.tsx';
import { useScreenParams } from '#ui/screens.ts';
import { useMay } from '#ui/session.tsx';
import { toast } from '#ui/Toast.tsx';
import { getGesiegelt, getSiegel, getTransfervermerk, retrySiegel } from '../siegel.api.ts';
import type { Siegel, SiegelPruefung } from '../siegel.schema.ts';
import { OriginalDialog } from './OriginalDialog.tsx';
import { STAND_WORTE } from './worte.ts';
import './ersetzung.css';

export default function SiegelSeite() {
  const { dokumentId } = useScreenParams<'dokumentId'>();
  const siegel = useLoad(getSiegel, { id: dokumentId });
  useLive('sichtpruefung', [getSiegel]);
  return (
    <Page
      title="Siegel und Transfervermerk"
      sub={siegel.data?.titel}
      crumbs={[{ to: '/dokumente/$dokumentId', params: { dokumentId }, label: siegel.data?.titel ?? 'Dokument' }]}
    >
      <Loaded of={siegel} words="Das Siegel wird geprüft">
        {(data) => (
          <div className="u-stack ers-siegel">
            <Urteil siegel={data} />
            {data.pruefung && <Pruefung pruefung={data.pruefung} />}
            {data.sichtpruefung && <Werdegang siegel={data} sichtpruefung={data.sichtpruefung} />}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Urteil({ siegel }: { siegel: Siegel }) {
  const id = siegel.dokumentId;
  const may = useMay();
  const retry = useAct(retrySiegel, {
    changes: [getSiegel],
    done: () => toast('Das Siegeln wird noch einmal versucht'),
  });
  if (siegel.stand === 'keins')
    return (
      <Note kind="plain" title="Dieses Dokument ist nicht gesiegelt">
        {siegel.sichtpruefung
          ? `${STAND_WORTE[siegel.sichtpruefung.stand][1]}. Gesiegelt wird nach bestandener Sichtprüfung.`
          : 'Gesiegelt werden Scans, die mit einem Scanprofil abgegeben wurden.'}
      </Note>
    );
  if (siegel.stand !== 'gesiegelt' || !siegel.pruefung)
    return (
      <>
        <Note
          kind={siegel.stand === 'fehler' ? 'danger' : 'info'}
          title={siegel.stand === 'fehler' ? 'Das Siegeln ist gescheitert' : 'Das Siegel ist beauftragt'}
          actions={
            may('akten.sichtpruefung') && (
              <Button icon="wiederholen" busy={retry.busy} onClick={() => void retry.run({ id })}>
                Noch einmal versuchen
              </Button>
            )
          }
        >
          {siegel.fehler ?? 'Es dauert meist nur Sekunden. Diese Seite zeigt es von selbst.'}
        </Note>
        <ProblemNote problem={retry.problem} />
      </>
    );
  const { ergebnis, worte } = siegel.pruefung;
  return (
    <>
      {siegel.test && (
        <Note kind="warning" title="Das ist ein Testsiegel ohne Beweiswert">
          Es zeigt, wie es aussieht. Ein echtes richtet die Technik mit dem Schlüssel des Amtes ein.
        </Note>
      )}
      <Note kind={KINDS[ergebnis]} title={TITEL[ergebnis]}>
        {worte}
      </Note>
      <div className="u-row">
        <a className={buttonClass('primary')} href={urlOf(getGesiegelt, { id })} download>
          <Icon name="herunterladen" />
          <span>Gesiegeltes PDF herunterladen</span>
        </a>
        <a className={buttonClass('secondary')} href={urlOf(getTransfervermerk, { id })} download>
          <Icon name="herunterladen" />
          <span>Transfervermerk (XML) herunterladen</span>
        </a>
      </div>
    </>
  );
}

const KINDS = { passed: 'success', indeterminate: 'warning', failed: 'danger' } as const;
const TITEL = {
  passed: 'Das Siegel gilt, die Kopie ist unverändert',
  indeterminate: 'Die Kopie ist unverändert, aber nicht alles ließ sich prüfen',
  failed: 'Das Siegel gilt nicht',
} as const;
const TONES: Readonly<Record<SiegelPruefung['ergebnis'], Tone>> = {
  passed: 'success',
  indeterminate: 'warning',
  failed: 'danger',
};
const STUFEN = {
  'B-T': 'PAdES B-T: mit Zeitstempel, die Zeit ist bewiesen',
  'B-B': 'PAdES B-B: ohne Zeitstempel, die Zeit ist nicht bewiesen',
  none: 'kein europäisches Profil',
} as const;

function Pruefung({ pruefung }: { pruefung: SiegelPruefung }) {
  return (
    <section className="card" aria-labelledby="siegel-pruefung">
      <h2 id="siegel-pruefung">Prüfung</h2>
      <Facts
        of={[
          ['Stufe', STUFEN[pruefung.stufe]],
          ['Gesiegelt von', pruefung.inhaber],
          ['Zertifikat von', pruefung.aussteller],
          [
            'Zeit',
            pruefung.zeit && `${formatMoment(pruefung.zeit)}, bestätigt von ${pruefung.zeitstempelVon ?? 'unbekannt'}`,
          ],
        ]}
      />
      <ul className="ers-pruefliste">
        {pruefung.einzeln.map(({ ergebnis, worte }) => (
          <li key={worte}>
            <Status tone={TONES[ergebnis]}>{worte}</Status>
          </li>
        ))}
        {pruefung.hinweise.map((hint) => (
          <li key={hint}>
            <Status tone="info" icon="hinweis">
              {hint}
            </Status>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Sichtpruefung = NonNullable<Siegel['sichtpruefung']>;

function Werdegang({ siegel, sichtpruefung }: { siegel: Siegel; sichtpruefung: Sichtpruefung }) {
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  const { geprueftAm, geprueftVon, gescanntVon, gescanntAm } = sichtpruefung;
  const [tone, words] = STAND_WORTE[sichtpruefung.stand];
  const by = (name: string | undefined) => (name ? ` von ${name}` : '');
  return (
    <section className="card" aria-labelledby="siegel-weg">
      <h2 id="siegel-weg">Vom Papier zur Kopie</h2>
      <Facts
        of={[
          ['Gescannt', `${formatMoment(gescanntAm)}${by(gescanntVon)}`],
          ['Scanner', sichtpruefung.scanner],
          ['Scanprofil', sichtpruefung.profil],
          [
            'Sichtprüfung',
            <Status key="stand" tone={tone}>
              {words}
            </Status>,
          ],
          ['Geprüft', geprueftAm && `${formatMoment(geprueftAm)}${by(geprueftVon)}`],
          ['Gesiegelt', siegel.gesiegeltAm && formatMoment(siegel.gesiegeltAm)],
          [
            'Abweichungen',
            siegel.abweichungen.length > 0 ? (
              <Saetze key="abweichungen" of={siegel.abweichungen} />
            ) : (
              siegel.pruefung && 'keine'
            ),
          ],
          ['Original', originalWorte(sichtpruefung)],
          [
            'Papier ersetzbar',
            siegel.ersetzbar.ersetzbar ? 'ja' : <Saetze key="gruende" of={siegel.ersetzbar.gruende} />,
          ],
        ]}
      />
      {may('akten.sichtpruefung') && (
        <div className="form-actions">
          <Button icon="schloss" onClick={() => setOpen(true)}>
            Original aufbewahren oder nicht
          </Button>
        </div>
      )}
      {isOpen && (
        <OriginalDialog pruefung={{ ...sichtpruefung, dokumentId: siegel.dokumentId }} onClose={() => setOpen(false)} />
      )}
    </section>
  );
}

function originalWorte({ originalAufbewahren, originalOrt }: Sichtpruefung): string {
  const place = originalOrt ? `: ${originalOrt}` : '';
  return originalAufbewahren
    ? `wird aufbewahrt${place || ', Ort noch nicht genannt'}`
    : `muss nicht aufbewahrt werden${place}`;
}

function Saetze({ of }: { of: readonly string[] }) {
  return of.map((words) => <div key={words}>{words}</div>);
}
