/** Electronic applications that nobody could place by themselves: oldest first. And the way in by hand. */
import { useAct, useLoad } from '#ui/data.ts';
import { FileButton } from '#ui/FileButton.tsx';
import { formatMomentShort } from '#ui/format.ts';
import { DataTable } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { EmptyState, Loaded, Note, ProblemNote } from '#ui/States.tsx';
import { useGo, useScreenSearch } from '#ui/screens.ts';
import { TabLinks } from '#ui/Tabs.tsx';
import { nachrichtenSearch } from '../../anfrage/screens/routes.ts';
import { countAntragsnachrichten, listAntragsnachrichten, takeAntragsnachricht } from '../eingang.api.ts';
import type { Antragsnachricht } from '../eingang.schema.ts';
import { NachrichtDialog } from './NachrichtDialog.tsx';
import { NachrichtStatus, nameOf } from './worte.tsx';

const EVERY_MS = 30_000;

export default function NachrichtenSeite() {
  const { stand, nachricht } = useScreenSearch(nachrichtenSearch);
  const go = useGo();
  const list = useLoad(listAntragsnachrichten, { stand: stand ?? 'offen' }, { every: EVERY_MS });
  const take = useAct(takeAntragsnachricht, { changes: [countAntragsnachrichten, listAntragsnachrichten] });
  const show = (id: string | undefined) =>
    go({
      to: '/antragsnachrichten',
      search: { ...(stand ? { stand } : {}), ...(id ? { nachricht: id } : {}) },
      replace: true,
    });
  const upload = async (file: File) => {
    const answer = await take.run({ xml: base64Of(new Uint8Array(await file.arrayBuffer())) });
    if (answer) show(answer.id);
  };
  return (
    <Page
      title="Elektronische Anträge"
      sub="Anträge aus Eingabeverfahren, die Bleibe nicht sicher zuordnen konnte. Die ältesten stehen oben."
      actions={
        <FileButton label="Nachricht aufnehmen" accept=".xml" busy={take.busy} onFile={(file) => void upload(file)} />
      }
      tabs={
        <TabLinks
          label="Auswahl"
          tabs={[
            { to: '/antragsnachrichten', label: 'Offen', active: stand === undefined },
            {
              to: '/antragsnachrichten',
              search: { stand: 'erledigt' },
              label: 'Erledigt',
              active: stand === 'erledigt',
            },
          ]}
        />
      }
    >
      <ProblemNote problem={take.problem} />
      <Loaded of={list} words="Die Anträge werden geladen">
        {({ eintraege, mehr }) => (
          <>
            {mehr && <Note>Es sind mehr, als hier stehen. Arbeiten Sie die ältesten zuerst ab.</Note>}
            <Liste of={eintraege} chosen={nachricht} onChoose={show} />
          </>
        )}
      </Loaded>
      {nachricht && <NachrichtDialog key={nachricht} id={nachricht} onClose={() => show(undefined)} />}
    </Page>
  );
}

/** In pieces: a call with a million arguments is none. */
function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

interface ListeProps {
  readonly of: readonly Antragsnachricht[];
  readonly chosen: string | undefined;
  onChoose(id: string): void;
}

function Liste({ of, chosen, onChoose }: ListeProps) {
  if (of.length === 0)
    return (
      <EmptyState icon="eingang" title="Nichts offen">
        Anträge, deren Person oder Anliegen nicht eindeutig ist, und Nachrichten, die nicht lesbar sind, erscheinen
        hier.
      </EmptyState>
    );
  return (
    <DataTable
      caption="Elektronische Anträge"
      rows={of}
      rowKey={({ id }) => id}
      selected={chosen}
      onChoose={({ id }) => onChoose(id)}
      columns={[
        { head: 'Person', cell: (one) => nameOf(one) },
        {
          head: 'Anliegen',
          cell: (one) => (
            <>
              {one.antragsgrund ?? one.artName}
              <span className="cell-sub">{one.grund}</span>
            </>
          ),
        },
        { head: 'Eingegangen', cell: (one) => formatMomentShort(one.eingegangenAm), nowrap: true },
        { head: 'Stand', cell: (one) => <NachrichtStatus of={one} /> },
      ]}
    />
  );
}
