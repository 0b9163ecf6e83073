/** One Akte: its documents on the left, the pages in the middle, what is known about them on the right. */
import { useState } from 'react';
import { Button, IconButton } from '#ui/Button.tsx';
import { useLoad } from '#ui/data.ts';
import { formatPartialDay } from '#ui/format.ts';
import { ButtonLink } from '#ui/Link.tsx';
import { useLive } from '#ui/live.ts';
import { Breadcrumb, usePageTitle } from '#ui/Page.tsx';
import { codeOf, Skeleton } from '#ui/States.tsx';
import { Badge } from '#ui/Status.tsx';
import { useGo, useScreenParams, useScreenSearch } from '#ui/screens.ts';
import { useShortcut } from '#ui/shortcuts.tsx';
import { getAkte } from '../../akte.api.ts';
import type { Akte } from '../../akte.schema.ts';
import { getAufbewahrung } from '../../aufbewahrung/aufbewahrung.api.ts';
import { SperrMarken } from '../../aufbewahrung/screens/SperrMarken.tsx';
import { findTrefferInDokument, getDokument, listDokumente } from '../../dokument.api.ts';
import { AuchHier } from '../../vorgang/screens/AuchHier.tsx';
import { useDaneben } from '../../vorgang/screens/useDaneben.tsx';
import { goToAngaben } from '../dokument/DokumentAngaben.tsx';
import { DokumentAnsicht } from '../dokument/DokumentAnsicht.tsx';
import { nameOfPerson, staatenOf } from '../person/worte.ts';
import { seiteSearch } from '../routes.ts';
import { useSuchstand } from '../teile/go.ts';
import { useMayIn } from '../teile/useMayIn.ts';
import { AkteNichtDa } from './AkteNichtDa.tsx';
import { AkteUeberblick, goToUeberblick } from './AkteUeberblick.tsx';
import { AkteVerwalten } from './AkteVerwalten.tsx';
import { DokumentListe } from './DokumentListe.tsx';
import { PersonAufnehmen } from './PersonAufnehmen.tsx';
import { useTeamName } from './teams.ts';
import '../akten.css';

export default function AkteSeite() {
  const { akteId, dokumentId } = useScreenParams<'akteId' | 'dokumentId'>() as { akteId: string; dokumentId?: string };
  const akte = useLoad(getAkte, { id: akteId });
  useLive(`akte:${akteId}`, [getAkte, getDokument, listDokumente, findTrefferInDokument, getAufbewahrung]);
  // Not any more: break-glass has ended, or the Akte went to another team.
  const isGone = codeOf(akte.error ?? undefined) === 'akten.AKTE_NICHT_GEFUNDEN';
  if (akte.isError && (isGone || !akte.data))
    return <AkteNichtDa akteId={akteId} problem={akte.error} onRetry={() => void akte.refetch()} />;
  // Who comes from the search wants the page: it is asked for beside the Akte, not after it, and stays as it is when the
  // Akte comes.
  if (akte.data || dokumentId)
    // Another Akte begins anew: what was chosen in one is not chosen in the next.
    return <AkteRahmen key={akteId} akteId={akteId} akte={akte.data} dokumentId={dokumentId} />;
  return (
    <div className="page-body pane-inset">
      <Skeleton words="Die Akte wird geladen" lines={10} />
    </div>
  );
}

interface AkteRahmenProps {
  readonly akteId: string;
  /** Undefined while it is on its way. */
  readonly akte: Akte | undefined;
  readonly dokumentId: string | undefined;
}

function AkteRahmen({ akteId, akte, dokumentId }: AkteRahmenProps) {
  const go = useGo();
  const { seite } = useScreenSearch(seiteSearch);
  const { q } = useSuchstand();
  const [angabenOpen, setAngabenOpen] = useState(true);
  const daneben = useDaneben(akteId, dokumentId, seite ?? 1);
  const known = akte?.inhalt.find(({ id }) => id === dokumentId);
  /** Beside the pages the facts open and close; below them one goes there. */
  const onAngaben = () => {
    const isBeside = window.matchMedia('(min-width: 75rem)').matches;
    setAngabenOpen(!isBeside || !angabenOpen);
    if (!isBeside) requestAnimationFrame(goToAngaben);
  };
  useShortcut('i', 'Angaben zum Dokument', onAngaben, { group: 'Akte' });
  useShortcut('p', 'Zu Personen, Notizen und Fristen', goToUeberblick, {
    group: 'Akte',
    enabled: dokumentId === undefined,
  });
  useShortcut('Escape', 'Zurück zur Akte', () => go({ to: '/akten/$akteId', params: { akteId } }), {
    group: 'Akte',
    enabled: dokumentId !== undefined,
  });
  return (
    <div className="akte" data-breit="">
      <AkteKopf akte={akte} angabenOpen={angabenOpen} onAngaben={dokumentId && !daneben.pane ? onAngaben : undefined} />
      {!dokumentId && (
        <p className="akte-sprung no-print">
          <Button kind="text" icon="pfeilUnten" onClick={goToUeberblick}>
            Personen, Notizen, Fristen
          </Button>
        </p>
      )}
      <div className="akte-drei" data-detail={dokumentId ? 'open' : 'closed'}>
        {akte ? <DokumentListe akte={akte} dokumentId={dokumentId} /> : <div className="akte-liste" />}
        {dokumentId ? (
          <DokumentAnsicht
            key={dokumentId}
            dokumentId={dokumentId}
            seitenzahl={known?.seiten}
            start={seite ?? 1}
            q={q ?? ''}
            // Two documents take the room of the facts.
            angabenOpen={akte !== undefined && angabenOpen && !daneben.pane}
            onBack={() => go({ to: '/akten/$akteId', params: { akteId } })}
            onAngaben={onAngaben}
            onDaneben={daneben.put}
          />
        ) : (
          akte && <AkteUeberblick akte={akte} />
        )}
        {daneben.pane}
      </div>
    </div>
  );
}

interface AkteKopfProps {
  readonly akte: Akte | undefined;
  readonly angabenOpen: boolean;
  readonly onAngaben: (() => void) | undefined;
}

/** Stands before the Akte is known, so that its coming takes the focus from nobody. */
function AkteKopf({ akte, angabenOpen, onAngaben }: AkteKopfProps) {
  const heading = usePageTitle(akte?.aktenzeichen ?? 'Akte');
  const name = akte?.hauptperson ? nameOfPerson(akte.hauptperson) : akte?.aktenzeichen;
  return (
    <header className="akte-kopf" aria-busy={akte === undefined}>
      <div>
        <Breadcrumb crumbs={[{ label: 'Akten', to: '/akten' }]} />
        <div className="page-title">
          <h1 ref={heading} tabIndex={-1}>
            {name ?? 'Die Akte wird geladen'}
          </h1>
          {akte && <Badge>Datei {akte.zustand}</Badge>}
          {akte && <SperrMarken akteId={akte.id} />}
        </div>
        {akte && <AkteZeile akte={akte} />}
        {akte && <AuchHier akteId={akte.id} />}
      </div>
      {akte && <AkteHandlungen akte={akte} angabenOpen={angabenOpen} onAngaben={onAngaben} />}
    </header>
  );
}

function AkteZeile({ akte: { aktenzeichen, hauptperson, teamId } }: { akte: Akte }) {
  const facts = [
    aktenzeichen,
    hauptperson?.geburtsdatum ? `geb. ${formatPartialDay(hauptperson.geburtsdatum)}` : undefined,
    staatenOf(hauptperson?.staatsangehoerigkeiten ?? []),
    useTeamName(teamId),
  ];
  return <p className="u-muted">{facts.filter(Boolean).join(' · ')}</p>;
}

function AkteHandlungen({ akte, angabenOpen, onAngaben }: AkteKopfProps & { akte: Akte }) {
  const may = useMayIn(akte.id);
  const [managing, setManaging] = useState(false);
  const [adding, setAdding] = useState(false);
  return (
    <>
      <div className="page-actions no-print">
        {onAngaben && (
          <Button icon="hinweis" aria-pressed={angabenOpen} onClick={onAngaben} shortcut="i">
            Angaben
          </Button>
        )}
        {may('akten.bearbeiten') && (
          <IconButton icon="personPlus" label="Person in die Akte aufnehmen" onClick={() => setAdding(true)} />
        )}
        {may('akten.bearbeiten') && (
          <IconButton icon="bearbeiten" label="Team der Akte ändern" onClick={() => setManaging(true)} />
        )}
        {may('akten.akteneinsicht') && (
          <ButtonLink to="/akten/$akteId/herausgeben" params={{ akteId: akte.id }} icon="weiter">
            Herausgeben
          </ButtonLink>
        )}
        {may('akten.erfassen') && (
          <ButtonLink
            to="/hochladen"
            search={{ akte: akte.id }}
            // Beside an open document its own work is the main one.
            kind={onAngaben ? 'secondary' : 'primary'}
            icon="hochladen"
          >
            Hochladen
          </ButtonLink>
        )}
      </div>
      {adding && <PersonAufnehmen akte={akte} onClose={() => setAdding(false)} />}
      {managing && <AkteVerwalten akte={akte} onClose={() => setManaging(false)} />}
    </>
  );
}
