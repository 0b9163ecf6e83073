/** Erlass aufnehmen: choose a file, look at what was understood, correct it, take it in. */
import { useState } from 'react';
import { Checkbox, RadioGroup } from '#ui/Choice.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { FileButton } from '#ui/FileButton.tsx';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { Page } from '#ui/Page.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { Note, ProblemNote } from '#ui/States.tsx';
import { useGo } from '#ui/screens.ts';
import { toast } from '#ui/Toast.tsx';
import { listSammlungen } from '../../sammlungen/sammlungen.api.ts';
import { listErlasse, listErlassFreigaben, previewErlass, takeInErlass } from '../erlass.api.ts';
import type { Vorschau } from '../erlass.schema.ts';
import { KopfFelder, kopfDraft, toKopf } from './KopfFelder.tsx';
import { BEZIEHUNG, pairWords } from './worte.tsx';

const ACCEPT = '.pdf,.docx,.html,.htm,.md,.txt,.tif,.tiff,.jpg,.jpeg,.png';

interface Datei {
  readonly dateiname: string;
  readonly inhalt: string;
}

export default function AufnehmenSeite() {
  const [datei, setDatei] = useState<Datei>();
  const [vorschau, setVorschau] = useState<Vorschau>();
  const read = useAct(previewErlass);
  const choose = async (file: File) => {
    setVorschau(undefined);
    const next = { dateiname: file.name.slice(-300), inhalt: await base64Of(file) };
    setDatei(next);
    setVorschau(await read.run(next));
  };
  return (
    <Page
      title="Erlass aufnehmen"
      sub="Bleibe liest die Datei und zeigt, was verstanden wurde. Gespeichert wird erst, wenn Sie sie aufnehmen."
      crumbs={[{ label: 'Erlasse und Hausregeln', to: '/erlasse/bestand' }]}
    >
      <FileButton
        label={datei ? 'Andere Datei wählen' : 'Datei wählen'}
        chosen={datei?.dateiname}
        accept={ACCEPT}
        primary={!vorschau}
        busy={read.busy}
        onFile={(file) => void choose(file)}
      />
      <ProblemNote problem={read.problem} />
      {datei && vorschau && <Pruefen key={datei.dateiname + datei.inhalt.length} datei={datei} vorschau={vorschau} />}
    </Page>
  );
}

function Pruefen({ datei, vorschau }: { datei: Datei; vorschau: Vorschau }) {
  const go = useGo();
  const sammlungen = useLoad(listSammlungen, {});
  const relations = vorschau.beziehungen.filter(({ art }) => art !== 'legt_aus');
  const keyOf = ({ art, ziel }: { art: string; ziel: string }) => `${art} ${ziel}`;
  const [decided, setDecided] = useState<Readonly<Record<string, 'ja' | 'nein'>>>({});
  const secret = vorschau.einstufung !== undefined;
  const erlassSammlungen = (sammlungen.data?.sammlungen ?? []).filter(({ art }) => art === 'erlass');
  const only = erlassSammlungen.length === 1 ? erlassSammlungen[0]?.id : undefined;
  const form = useForm({
    contract: takeInErlass,
    draft: { ...kopfDraft(vorschau), sammlungId: '', vsNfd: secret },
    input: ({ sammlungId, vsNfd, ...kopf }) => ({
      ...datei,
      sammlungId: sammlungId || (only ?? ''),
      vsNfd,
      kopf: toKopf(kopf),
      beziehungen: relations.flatMap((one) => {
        const said = decided[keyOf(one)];
        return said ? [{ art: one.art, ziel: one.ziel, gilt: said === 'ja' }] : [];
      }),
    }),
    changes: [listErlasse, listErlassFreigaben],
    done: ({ id, wartetAufFreigabe }, { aktenzeichen }) => {
      toast(
        wartetAufFreigabe
          ? `${aktenzeichen} wartet auf die Freigabe durch eine andere Person`
          : `${aktenzeichen} ist aufgenommen`,
      );
      go(wartetAufFreigabe ? { to: '/erlasse/bestand' } : { to: '/erlasse/bestand/$id', params: { id } });
    },
  });
  return (
    <>
      {vorschau.zuPruefen.length > 0 && (
        <Note kind="warning" title="Das müssen Sie prüfen">
          <ul>
            {vorschau.zuPruefen.map(({ satz }) => (
              <li key={satz}>{satz}</li>
            ))}
          </ul>
        </Note>
      )}
      <Form form={form} action="Erlass aufnehmen" onCancel={() => go({ to: '/erlasse/bestand' })} wide>
        <KopfFelder form={form} />
        <SelectField
          label="Sammlung"
          hint="Sie bestimmt, wer den Erlass liest."
          options={erlassSammlungen.map(({ id, name }) => ({ value: id, label: name }))}
          {...(only ? {} : { empty: 'Bitte wählen' })}
          {...form.field('sammlungId')}
        />
        <Checkbox
          label="VS – Nur für den Dienstgebrauch"
          hint={
            secret
              ? 'Der Vermerk steht im Text.'
              : 'Dann erscheint er erst, wenn eine andere Person ihn freigegeben hat.'
          }
          name="vsNfd"
          value={form.draft.vsNfd}
          onChange={(on) => form.set('vsNfd', secret || on)}
        />
        {relations.map((one) => (
          <RadioGroup
            key={keyOf(one)}
            name={keyOf(one)}
            label={`${BEZIEHUNG[one.art]} ${zielWords(one.ziel)}`}
            hint={`${pairWords(one.abschnitte)}${one.abschnitte.length > 0 ? '. ' : ''}Fundstelle: „${one.fundtext}“`}
            options={[
              { value: 'ja', label: 'Stimmt' },
              { value: 'nein', label: 'Stimmt nicht' },
            ]}
            value={decided[keyOf(one)] ?? ''}
            onChange={(value) => value && setDecided({ ...decided, [keyOf(one)]: value })}
          />
        ))}
        <section aria-label="Abschnitte">
          <h2>Abschnitte</h2>
          <ol className="erlass-abschnitte">
            {vorschau.abschnitte.map(({ bezeichnung, ueberschrift, anfang }) => (
              <li key={`${bezeichnung} ${ueberschrift}`}>
                <strong>
                  {bezeichnung} {ueberschrift}
                </strong>
                <p className="u-muted">{anfang}</p>
              </li>
            ))}
          </ol>
        </section>
      </Form>
    </>
  );
}

export const zielWords = (ziel: string): string =>
  ziel.replace(/^Erlass vom (\d{4})-(\d{2})-(\d{2})$/, 'den Erlass vom $3.$2.$1');

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  // One call with a million arguments breaks the stack.
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000) parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(parts.join(''));
}
