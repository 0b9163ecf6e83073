/** A draft, sentence by sentence with what carries each; what is struck stays to be seen, what is open stays a person's. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { RadioGroup } from '#ui/Choice.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useAct } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { formatMoment } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { ButtonLink } from '#ui/Link.tsx';
import { Note, ProblemNote } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { toast } from '#ui/Toast.tsx';
import { decideEntwurf } from '../vorgang.api.ts';
import type { Entwurf, Entwurfssatz } from '../vorgang.schema.ts';
import { STALE } from './ablauf.ts';
import { Satz } from './Satz.tsx';
import { Ungeprueft } from './worte.tsx';

interface EntwurfskarteProps {
  readonly of: Entwurf;
  readonly verfahrenId: string;
  readonly akteId: string;
  /** The day that is looked at. */
  readonly stichtag: string;
}

const ABSCHNITT: Readonly<Record<Entwurfssatz['abschnitt'], string>> = {
  sachverhalt: 'Sachverhalt',
  gruende: 'Gründe',
  punkte: 'Was fehlt',
  ermessen: 'Ermessen',
  text: 'Text',
};
const ORDNUNG = ['text', 'sachverhalt', 'punkte', 'gruende', 'ermessen'] as const;

export function Entwurfskarte({ of, verfahrenId, akteId, stichtag }: EntwurfskarteProps) {
  // With its questions it has a place of its own below.
  const parts = ORDNUNG.filter(
    (part) => of.saetze.some(({ abschnitt }) => abschnitt === part) && !(part === 'ermessen' && of.ermessen !== null),
  );
  const open = of.stand === 'offen';
  return (
    <article className="as-entwurf u-stack" aria-label={of.titel}>
      <header className="u-stack-tight">
        <div className="u-spread">
          <h3>{of.titel}</h3>
          <Status tone={open ? 'plain' : of.stand === 'uebernommen' ? 'success' : 'quiet'}>
            {open ? 'Entwurf, nicht übernommen' : of.stand === 'uebernommen' ? 'übernommen' : 'verworfen'}
          </Status>
        </div>
        {open ? <Ungeprueft durch={of.kennzeichnung} /> : <p className="u-small u-muted">{of.kennzeichnung}</p>}
        <p className="u-small u-muted">
          für {of.von}, {formatMoment(of.am)}
        </p>
      </header>
      {of.veraltet !== null && (
        <Note kind="warning" title="Der Entwurf ist nicht mehr aktuell">
          <p>{of.veraltet}</p>
          <p>Führen Sie den Schritt noch einmal aus, dann entsteht ein neuer.</p>
        </Note>
      )}
      {parts.map((part) => (
        <section key={part} aria-label={ABSCHNITT[part]} className="as-abschnitt">
          {parts.length > 1 && <h4>{ABSCHNITT[part]}</h4>}
          {of.saetze.map(
            (satz, index) =>
              satz.abschnitt === part && (
                // biome-ignore lint/suspicious/noArrayIndexKey: the sentences of a draft do not change
                <Satz key={index} satz={satz} akteId={akteId} stichtag={of.stichtag} />
              ),
          )}
        </section>
      ))}
      {of.ermessen && <Ermessen of={of.ermessen} />}
      <Taten of={of} verfahrenId={verfahrenId} akteId={akteId} stichtag={stichtag} />
    </article>
  );
}

function Ermessen({ of: { norm, fragen } }: { of: NonNullable<Entwurf['ermessen']> }) {
  return (
    <section className="as-ermessen" aria-label="Ermessen">
      <h4>
        <Icon name="person" /> Ermessen: offen, das wägt ein Mensch ab
      </h4>
      <p className="u-muted">
        {norm} lässt eine Wahl. Der Assistent schreibt dazu nichts. Diese Fragen stellt die Vorschrift:
      </p>
      <ul>
        {fragen.map((frage) => (
          <li key={frage}>{frage}</li>
        ))}
      </ul>
    </section>
  );
}

function Taten({ of, verfahrenId, akteId, stichtag }: EntwurfskarteProps) {
  const [choosing, setChoosing] = useState(false);
  const act = useAct(decideEntwurf, { changes: STALE, done: ({ stand }) => toast(says(of, stand)) });
  if (of.stand === 'uebernommen')
    return of.schreibenId === null ? (
      <div className="u-row">
        {of.dokumentId !== null && (
          <ButtonLink
            to="/akten/$akteId/dokumente/$dokumentId"
            params={{ akteId, dokumentId: of.dokumentId }}
            icon="seite"
          >
            Vermerk öffnen
          </ButtonLink>
        )}
        <span className="u-muted">Er liegt als Dokument in der Akte, mit den Belegen zu jedem Absatz.</span>
      </div>
    ) : (
      <div className="u-row">
        <ButtonLink
          to="/vorgaenge/$id/schreiben/$schreibenId"
          params={{ id: verfahrenId, schreibenId: of.schreibenId }}
          icon="bearbeiten"
        >
          Schreiben öffnen
        </ButtonLink>
        <span className="u-muted">Es ist ein Entwurf. Vorlegen, freigeben und versenden tun Menschen.</span>
      </div>
    );
  if (of.stand === 'verworfen') return null;
  const take = () =>
    of.art === 'gruende'
      ? setChoosing(true)
      : void act.run({ id: of.id, version: of.version, entscheidung: 'uebernommen', stichtag });
  return (
    <footer className="u-stack-tight">
      <ProblemNote problem={act.problem} />
      <div className="as-taten">
        {of.veraltet === null && (
          <Button icon="bearbeiten" busy={act.busy} onClick={take}>
            {of.art === 'vermerk' ? 'Vermerk in die Akte legen' : 'In Schreiben übernehmen'}
          </Button>
        )}
        <Button
          busy={act.busy}
          onClick={() => void act.run({ id: of.id, version: of.version, entscheidung: 'verworfen' })}
        >
          Verwerfen
        </Button>
      </div>
      <p className="u-small u-muted" hidden={of.veraltet !== null}>
        {of.art === 'vermerk'
          ? 'Es entsteht ein Dokument in der Akte, in Ihrem Namen. Gestrichene Sätze kommen nicht mit.'
          : 'Es entsteht ein Schreiben im Stand „Entwurf“. Gestrichene Sätze kommen nicht mit.'}
      </p>
      {choosing && <Bescheidwahl of={of} stichtag={stichtag} onClose={() => setChoosing(false)} />}
    </footer>
  );
}

function says(of: Entwurf, stand: Entwurf['stand']): string {
  if (stand === 'verworfen') return `${of.titel}: verworfen`;
  return of.art === 'vermerk' ? 'Vermerk in die Akte gelegt' : 'Schreiben als Entwurf angelegt';
}

/** Which decision it is, a person says; nothing is chosen beforehand. */
function Bescheidwahl({ of, stichtag, onClose }: { of: Entwurf; stichtag: string; onClose: () => void }) {
  const form = useForm({
    contract: decideEntwurf,
    draft: { bescheid: '' as 'erteilung' | 'teilweise' | 'ablehnung' | 'massnahme' | '' },
    input: ({ bescheid }) => ({
      id: of.id,
      version: of.version,
      entscheidung: 'uebernommen' as const,
      stichtag,
      bescheid: (bescheid === '' ? 'fehlt' : bescheid) as 'erteilung',
    }),
    changes: STALE,
    done: ({ stand }) => {
      toast(says(of, stand));
      onClose();
    },
  });
  return (
    <Dialog title="Welche Entscheidung treffen Sie?" onClose={onClose}>
      <Form form={form} action="In Schreiben übernehmen" onCancel={onClose}>
        <RadioGroup
          {...form.field('bescheid')}
          error={form.errorOf('bescheid') && 'Bitte wählen Sie, was der Bescheid entscheidet.'}
          label="Der Bescheid"
          hint="Der Assistent schlägt keine Entscheidung vor."
          options={[
            { value: 'erteilung', label: 'erteilt' },
            { value: 'teilweise', label: 'erteilt zum Teil' },
            { value: 'ablehnung', label: 'lehnt ab' },
            { value: 'massnahme', label: 'ordnet eine Maßnahme an' },
          ]}
        />
      </Form>
    </Dialog>
  );
}
