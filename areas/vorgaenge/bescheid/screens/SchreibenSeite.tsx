/** One Schreiben: above what is still due, below it what is written beside the letter as it would go out. */
import { useState } from 'react';
import { urlOf } from '#platform/http/client.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { formatDay, formatMoment } from '#ui/format.ts';
import { Facts } from '#ui/List.tsx';
import { useLive } from '#ui/live.ts';
import { Page } from '#ui/Page.tsx';
import { Loaded, Note, ProblemNote } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { useScreenParams } from '#ui/screens.ts';
import { useMay } from '#ui/session.tsx';
import { TextArea } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { getFolgen, listFolgen } from '../../folge/folge.api.ts';
import { Folgen } from '../../folge/screens/Folgen.tsx';
import { verwendetWorte } from '../baustein.rules.ts';
import {
  getSchreiben,
  listFreigaben,
  listSchreiben,
  previewSchreiben,
  rejectRelease,
  releaseSchreiben,
  submitForRelease,
} from '../schreiben.api.ts';
import type { Schreiben } from '../schreiben.schema.ts';
import { Briefvorschau } from './Briefvorschau.tsx';
import { Gericht } from './Gericht.tsx';
import { Grundlage, SeitVorlage } from './Grundlage.tsx';
import { SchreibenForm } from './SchreibenForm.tsx';
import { Schritte } from './Schritte.tsx';
import { Neuentwurf, Unzustellbar } from './Unzustellbar.tsx';
import { artWorte, standWorte, WEGE } from './worte.ts';
import './schreiben.css';

const CHANGES = [getSchreiben, listSchreiben, listFreigaben, getFolgen, listFolgen];

export default function SchreibenSeite() {
  const { id, schreibenId } = useScreenParams<'id' | 'schreibenId'>();
  const schreiben = useLoad(getSchreiben, { id: schreibenId });
  useLive(`verfahren:${id}`, [getSchreiben, getFolgen]);
  const { data } = schreiben;
  const stand = data && standWorte(data.stand);
  return (
    <Page
      title={data ? artWorte(data) : 'Schreiben'}
      aside={stand && <Status tone={stand.tone}>{stand.text}</Status>}
      sub={data && `${data.person} · ${data.aktenzeichen} · ${data.vorgang}`}
      crumbs={[{ label: data?.vorgang ?? 'Vorgang', to: '/vorgaenge/$id', params: { id } }]}
    >
      <Loaded of={schreiben} words="Das Schreiben wird geladen">
        {(one) => (
          <div className="u-stack">
            {one.zurueckgegebenGrund !== undefined && (
              <Note kind="warning" title="Zurückgegeben">
                {one.zurueckgegebenGrund}
              </Note>
            )}
            {one.fehler !== undefined && (
              <Note kind="danger" title="Noch nicht erstellt">
                {one.fehler}
              </Note>
            )}
            {one.stand === 'zurueck' && <Unzustellbar schreiben={one} />}
            {one.stand === 'entwurf' ? <Entwurf schreiben={one} /> : <Vorgelegt schreiben={one} />}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Entwurf({ schreiben }: { schreiben: Schreiben }) {
  const may = useMay();
  const submit = useAct(submitForRelease, { changes: CHANGES, done: () => toast('Zur Freigabe vorgelegt') });
  const due = schreiben.schritte.filter(({ erfuellt }) => !erfuellt).length;
  // What is typed below stays while title and fee are changed above: the form begins anew for other changes only.
  const [kept, setKept] = useState<Readonly<Record<number, number>>>({});
  const begun = (version: number) => kept[version] ?? version;
  if (!may('vorgaenge.schreiben'))
    return (
      <>
        <Schritte schritte={schreiben.schritte} />
        <Briefvorschau schreiben={schreiben} />
      </>
    );
  return (
    <>
      <Schritte schritte={schreiben.schritte}>
        {due === 0 && (
          <Button
            kind="primary"
            icon="gesendet"
            busy={submit.busy}
            onClick={() => void submit.run({ id: schreiben.id, version: schreiben.version })}
          >
            Zur Freigabe vorlegen
          </Button>
        )}
      </Schritte>
      <ProblemNote problem={submit.problem} />
      <div className="sb-zwei">
        <div className="u-stack">
          <Folgen
            schreibenId={schreiben.id}
            version={schreiben.version}
            edits
            onSaved={(next) => setKept({ ...kept, [next]: begun(schreiben.version) })}
          />
          <SchreibenForm key={begun(schreiben.version)} schreiben={schreiben} main={due > 0} />
        </div>
        <Briefvorschau schreiben={schreiben} />
      </div>
    </>
  );
}

function Vorgelegt({ schreiben }: { schreiben: Schreiben }) {
  const may = useMay();
  const [back, setBack] = useState(false);
  const release = useAct(releaseSchreiben, { changes: CHANGES, done: () => toast('Freigegeben') });
  const waits = schreiben.stand === 'vorgelegt';
  const url = urlOf(previewSchreiben, { id: schreiben.id, version: schreiben.version });
  const decides = waits && may('vorgaenge.freigeben');
  return (
    <>
      {waits && schreiben.abweichungen.length > 0 && <SeitVorlage schreiben={schreiben} changes={CHANGES} />}
      {waits && (
        <Schritte schritte={schreiben.schritte}>
          {decides && (
            <div className="form-actions">
              {schreiben.darfFreigeben && (
                <Button
                  kind="primary"
                  icon="haken"
                  busy={release.busy}
                  onClick={() => void release.run({ id: schreiben.id, version: schreiben.version })}
                >
                  {schreiben.art === 'bescheid' ? 'Bescheid freigeben' : 'Schreiben freigeben'}
                </Button>
              )}
              <Button icon="zurueck" onClick={() => setBack(true)}>
                Zurückgeben
              </Button>
            </div>
          )}
        </Schritte>
      )}
      <ProblemNote problem={release.problem} />
      <div className="sb-zwei">
        <div className="u-stack">
          {waits && schreiben.darfFreigeben && (
            <Note kind="info" title="Bitte lesen Sie das Schreiben, bevor Sie es freigeben">
              Sie geben frei, was hier steht: den Text rechts und links, worauf er beruht. Ändert sich davon etwas,
              bevor Sie freigeben, hält die Freigabe an. Mit der Freigabe steht der Text fest. Das Schreiben wird
              gesiegelt, in der Akte abgelegt und zum Versand gegeben.
            </Note>
          )}
          {waits && !schreiben.darfFreigeben && schreiben.vierAugen && schreiben.abweichungen.length === 0 && (
            <Note kind="info" title="Eine zweite Person gibt frei">
              Geschrieben haben daran: {schreiben.bearbeitetVon.join(', ')}. Freigeben kann nur jemand anderes.
            </Note>
          )}
          {waits && (
            <Folgen schreibenId={schreiben.id} version={schreiben.version} edits={false} onSaved={() => undefined} />
          )}
          {waits && <Grundlage of={schreiben.grundlage} />}
          <section className="card u-stack" aria-label="Angaben">
            <Facts of={factsOf(schreiben)} />
            {!waits && (
              <div className="form-actions">
                {schreiben.stand === 'verworfen' && <Neuentwurf schreiben={schreiben} />}
                <a className={buttonClass('secondary')} href={url} target="_blank" rel="noreferrer">
                  PDF öffnen
                </a>
              </div>
            )}
          </section>
          {schreiben.art === 'bescheid' && schreiben.freigegebenAm !== undefined && <Gericht schreiben={schreiben} />}
        </div>
        <Briefvorschau schreiben={schreiben} />
      </div>
      {back && <Zurueckgeben schreiben={schreiben} onClose={() => setBack(false)} />}
    </>
  );
}

function factsOf(s: Schreiben): (readonly [string, string])[] {
  const weg = WEGE.find(({ value }) => value === s.weg)?.label ?? s.weg;
  const facts: (readonly [string, string | undefined])[] = [
    ['Betreff', s.titel],
    ['An', s.empfaenger],
    ['Weg', weg],
    ['Geschrieben von', s.bearbeitetVon.join(', ')],
    ['Textbausteine', bausteineWorte(s)],
    ['Freigegeben von', s.freigegebenVon],
    ['am', s.freigegebenAm && formatMoment(s.freigegebenAm)],
    ['Antwort bis', s.antwortBis && formatDay(s.antwortBis)],
    ['Beantwortet am', s.beantwortetAm && formatDay(s.beantwortetAm)],
    ['Bekannt gegeben am', s.bekanntAm && formatDay(s.bekanntAm)],
    ['Klage möglich bis', s.rechtsbehelfBis && formatDay(s.rechtsbehelfBis)],
  ];
  return facts.filter((one): one is readonly [string, string] => one[1] !== undefined);
}

function bausteineWorte({ abschnitte }: Schreiben): string | undefined {
  const used = abschnitte.flatMap(({ bausteine = [] }) => bausteine.map(verwendetWorte));
  return used.length === 0 ? undefined : [...new Set(used)].join(', ');
}

function Zurueckgeben({ schreiben, onClose }: { schreiben: Schreiben; onClose(): void }) {
  const form = useForm({
    contract: rejectRelease,
    draft: { grund: '' },
    input: ({ grund }) => ({ id: schreiben.id, version: schreiben.version, grund }),
    changes: CHANGES,
    done: () => {
      toast('Zurückgegeben');
      onClose();
    },
  });
  return (
    <Dialog title="Schreiben zurückgeben" onClose={onClose}>
      <Form form={form} action="Zurückgeben" onCancel={onClose}>
        <TextArea label="Was ist zu ändern?" maxLength={1000} {...form.field('grund')} />
      </Form>
    </Dialog>
  );
}
