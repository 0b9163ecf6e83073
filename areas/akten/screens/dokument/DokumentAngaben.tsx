/** What is known about a document, and what can be done with it. */
import { type ReactNode, useState } from 'react';
import { urlOf } from '#platform/http/client.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
import { useAct } from '#ui/data.ts';
import { count, formatBytes, formatDay, formatMoment } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { ButtonLink } from '#ui/Link.tsx';
import { Facts } from '#ui/List.tsx';
import { Note, ProblemNote } from '#ui/States.tsx';
import { toast } from '#ui/Toast.tsx';
import { SchwaerzenKnopf } from '../../akteneinsicht/screens/SchwaerzenLeiste.tsx';
import { HerausnahmeKnoepfe } from '../../aufbewahrung/screens/HerausnahmeBeantragen.tsx';
import { getArbeitskopie, getDokument, getOriginal, retryErkennung } from '../../dokument.api.ts';
import type { Dokument, SeiteKurz } from '../../dokument.schema.ts';
import { SiegelZeile } from '../../ersetzung/screens/SiegelZeile.tsx';
import { SeiteDrehen } from '../../notiz/screens/SeiteDrehen.tsx';
import { getNachrichtOriginal } from '../../postfach/postfach.api.ts';
import { Zuruecknehmen } from '../../umordnung/screens/Umgeordnet.tsx';
import { Verbinden } from '../../umordnung/screens/Verbinden.tsx';
import { WiedervorlageForm } from '../../vorgang/screens/WiedervorlageForm.tsx';
import { useMayIn } from '../teile/useMayIn.ts';
import { erkennungWorte } from '../viewer/seitenworte.ts';
import { DokumentBearbeiten } from './DokumentBearbeiten.tsx';
import { Drucken } from './Drucken.tsx';
import { Verschieben } from './Verschieben.tsx';
import { artWorte, herkunftWorte, isNachricht, vonSeiten } from './worte.ts';

interface DokumentAngabenProps {
  readonly dokument: Dokument;
  readonly seite: SeiteKurz | undefined;
  readonly onLeer: ((seite: SeiteKurz) => void) | undefined;
  readonly notizen: ReactNode;
  readonly onDaneben: (() => void) | undefined;
}

const ANGABEN = 'dokument-angaben';

/** Where the way from the pages leads on a narrow screen. */
export function goToAngaben(): void {
  const target = document.getElementById(ANGABEN);
  target?.scrollIntoView({ block: 'start' });
  target?.focus({ preventScroll: true });
}

export function DokumentAngaben({ dokument, seite, onLeer, notizen, onDaneben }: DokumentAngabenProps) {
  const may = useMayIn(dokument.akte?.id);
  const mayChange = may('akten.bearbeiten') && dokument.akte !== undefined;
  const [open, setOpen] = useState<'bearbeiten' | 'verschieben' | 'drucken' | 'wv'>();
  const close = () => setOpen(undefined);
  return (
    <aside className="akte-angaben" id={ANGABEN} tabIndex={-1} aria-label="Angaben zum Dokument">
      <h2>{dokument.titel}</h2>
      <Erkennung dokument={dokument} />
      {open === 'bearbeiten' ? (
        <DokumentBearbeiten dokument={dokument} onDone={close} />
      ) : (
        <>
          <Facts
            of={[
              ['Art', artWorte(dokument)],
              ['Absender', dokument.absender],
              ['Datum', dokument.datum ? formatDay(dokument.datum) : 'nicht bekannt'],
              ['Umfang', count(dokument.seiten, 'Seite', 'Seiten')],
              ['Eingegangen', formatMoment(dokument.eingegangenAm)],
              ['Herkunft', `${herkunftWorte(dokument.herkunft)}, ${dokument.dateiname}`],
              ['Zugeordnet', dokument.zuordnung],
              ['Original', `${dokument.art.toUpperCase()}, ${formatBytes(dokument.groesse)}, unverändert`],
            ]}
          />
          {mayChange && (
            <Button icon="bearbeiten" onClick={() => setOpen('bearbeiten')}>
              Titel, Art und Datum ändern
            </Button>
          )}
          {seite && <SeiteAngaben dokument={dokument} seite={seite} onLeer={onLeer} />}
          {notizen}
          <Taten title="Ordnen">
            {mayChange && (
              <Button icon="wartet" onClick={() => setOpen('wv')}>
                Wiedervorlegen
              </Button>
            )}
            {mayChange && (
              <Button icon="ordner" onClick={() => setOpen('verschieben')}>
                In andere Akte legen
              </Button>
            )}
            <Umordnen dokument={dokument} />
          </Taten>
          <Taten title="Ansehen und weitergeben">
            {onDaneben && (
              <Button icon="breite" shortcut="z" onClick={onDaneben}>
                Daneben legen
              </Button>
            )}
            <SchwaerzenKnopf />
            <Button icon="drucken" onClick={() => setOpen('drucken')}>
              Drucken
            </Button>
            <a className={buttonClass('secondary')} href={urlOf(getOriginal, { id: dokument.id })} download>
              <Icon name="herunterladen" />
              <span>Original herunterladen</span>
            </a>
            {isNachricht(dokument) && (
              <a className={buttonClass('secondary')} href={urlOf(getNachrichtOriginal, { id: dokument.id })} download>
                <Icon name="post" />
                <span>E-Mail herunterladen (.eml)</span>
              </a>
            )}
            {dokument.arbeitskopie && (
              <a className={buttonClass('secondary')} href={urlOf(getArbeitskopie, { id: dokument.id })} download>
                <Icon name="herunterladen" />
                <span>Durchsuchbares PDF herunterladen</span>
              </a>
            )}
            <SiegelZeile dokumentId={dokument.id} />
          </Taten>
          {mayChange && dokument.akte && (
            <Taten title="Aufbewahrung">
              <HerausnahmeKnoepfe dokument={dokument} akteId={dokument.akte.id} />
            </Taten>
          )}
        </>
      )}
      {open === 'verschieben' && <Verschieben dokument={dokument} onClose={close} />}
      {open === 'wv' && dokument.akte && (
        <WiedervorlageForm
          akteId={dokument.akte.id}
          dokumentId={dokument.id}
          was={`„${dokument.titel}“`}
          onClose={close}
        />
      )}
      {open === 'drucken' && <Drucken dokument={dokument} aktuelle={seite?.nr ?? 1} onClose={close} />}
    </aside>
  );
}

/** What can be done, by subject; nothing where there is nothing to do. */
function Taten({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="akte-taten" aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** Divide, join, and the way back from either. */
function Umordnen({ dokument }: { dokument: Dokument }) {
  const may = useMayIn(dokument.akte?.id);
  const [joining, setJoining] = useState(false);
  if (!may('akten.umordnen') || dokument.status === 'erkennung' || dokument.umordnung) return null;
  return (
    <>
      {dokument.seiten > 1 && (
        <ButtonLink to="/dokumente/$dokumentId/teilen" params={{ dokumentId: dokument.id }} icon="kopieren">
          Teilen
        </ButtonLink>
      )}
      {dokument.akte && (
        <Button icon="plus" onClick={() => setJoining(true)}>
          Mit anderem verbinden
        </Button>
      )}
      {dokument.aus && <Zuruecknehmen of={{ id: dokument.aus.umordnungId, art: dokument.aus.art }} />}
      {joining && dokument.akte && (
        <Verbinden dokument={dokument} akteId={dokument.akte.id} onClose={() => setJoining(false)} />
      )}
    </>
  );
}

function Erkennung({ dokument }: { dokument: Dokument }) {
  const may = useMayIn(dokument.akte?.id);
  const retry = useAct(retryErkennung, {
    changes: [getDokument],
    done: ({ seiten }) => toast(`${count(seiten, 'Seite wird', 'Seiten werden')} noch einmal erkannt`),
  });
  if (dokument.status === 'erkennung')
    return (
      <Note kind="info" title="Der Text wird erkannt">
        {vonSeiten(dokument.seitenFertig, dokument.seiten)}. Sie können weiterarbeiten.
      </Note>
    );
  if (dokument.status !== 'fehler') return null;
  return (
    <>
      <Note
        kind="danger"
        title="Der Text ist nicht vollständig erkannt"
        actions={
          may('akten.erfassen') && (
            <Button icon="wiederholen" busy={retry.busy} onClick={() => void retry.run({ id: dokument.id })}>
              Noch einmal erkennen
            </Button>
          )
        }
      >
        {dokument.fehler ?? 'Die Bilder der Seiten sind vollständig. Nur die Suche findet nicht alles.'}
      </Note>
      <ProblemNote problem={retry.problem} />
    </>
  );
}

interface SeiteAngabenProps extends Pick<DokumentAngabenProps, 'dokument' | 'onLeer'> {
  readonly seite: SeiteKurz;
}

function SeiteAngaben({ dokument, seite, onLeer }: SeiteAngabenProps) {
  return (
    <section className="akte-seite" aria-label={`Seite ${seite.nr}`}>
      <h3>Seite {seite.nr}</h3>
      <p className="u-muted">Text: {erkennungWorte(seite)}</p>
      <SeiteDrehen dokument={dokument} seite={seite} />
      {onLeer && (
        <Button icon="seite" onClick={() => onLeer(seite)}>
          {seite.leer ? 'Seite ist nicht leer' : 'Seite als leer kennzeichnen'}
        </Button>
      )}
    </section>
  );
}
