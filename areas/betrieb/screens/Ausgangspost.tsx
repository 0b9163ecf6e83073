/** What goes out by mail or SMS, and what became of it; without a mail server it is read here. */
import { Fragment, useState } from 'react';
import { z } from 'zod';
import { Button } from '#ui/Button.tsx';
import { useAct, useLoad, usePages } from '#ui/data.ts';
import { formatMoment, formatMomentShort } from '#ui/format.ts';
import { DataTable, Facts, ListFoot } from '#ui/List.tsx';
import { usePageTitle } from '#ui/Page.tsx';
import { Pane, SplitPane } from '#ui/SplitPane.tsx';
import { EmptyState, ErrorState, Loaded, Note, ProblemNote, Skeleton } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { useGo, useScreenSearch } from '#ui/screens.ts';
import { useSession } from '#ui/session.tsx';
import { TabLinks } from '#ui/Tabs.tsx';
import { getNachricht, listNachrichten, revealNachricht } from '../nachricht.api.ts';
import {
  type Nachricht,
  type NachrichtKurz,
  type NachrichtStatus,
  nachrichtStatusSchema,
} from '../nachricht.schema.ts';
import './betrieb.css';

const searchShape = z.object({
  status: nachrichtStatusSchema.optional().catch(undefined),
  wahl: z.uuid().optional().catch(undefined),
});
const PATH = '/betrieb/ausgangspost';
const TABS: readonly (readonly [NachrichtStatus | undefined, string])[] = [
  [undefined, 'Alle'],
  ['ausgangspost', 'Liegt hier'],
  ['entwurf', 'Unterwegs'],
  ['gesendet', 'Gesendet'],
  ['fehler', 'Nicht zugestellt'],
];

export default function Ausgangspost() {
  const search = searchShape.parse(useScreenSearch(searchShape));
  const go = useGo();
  const list = usePages(listNachrichten, search.status === undefined ? {} : { status: search.status });
  const [first] = list.pages;
  const heading = usePageTitle('Ausgangspost');
  const choose = (wahl: string | undefined) => go({ to: PATH, search: { ...clean(search), ...clean({ wahl }) } });
  const close = () => go({ to: PATH, search: clean({ status: search.status }) });
  return (
    <SplitPane shape="list" detailOpen={search.wahl !== undefined}>
      <Pane label="Nachrichten">
        <header className="page-head">
          <div>
            <h1 ref={heading} tabIndex={-1}>
              Ausgangspost
            </h1>
            <p className="page-sub">Mails und Kurznachrichten, die Bleibe geschrieben hat, und was aus ihnen wurde.</p>
          </div>
        </header>
        {first?.mailserver === false && (
          <div className="ops-note">
            <Note title="Es ist kein Mailserver eingerichtet">
              Nachrichten bleiben hier liegen. Die Leitung liest sie und gibt sie von Hand weiter.
            </Note>
          </div>
        )}
        <div className="page-tabs">
          <TabLinks
            label="Nachrichten nach Stand"
            tabs={TABS.map(([status, label]) => ({
              label,
              to: PATH,
              search: clean({ status }),
              active: status === search.status,
              ...(status === undefined || first === undefined ? {} : { count: first.anzahl[status] }),
            }))}
          />
        </div>
        <Liste list={list} chosen={search.wahl} readable={first?.darfLesen === true} onChoose={choose} />
      </Pane>
      <Pane label="Nachricht" detail inset sunken {...(search.wahl === undefined ? {} : { onBack: close })}>
        <Detail id={search.wahl} readable={first?.darfLesen} />
      </Pane>
    </SplitPane>
  );
}

interface ListeProps {
  readonly list: ReturnType<typeof usePages<typeof listNachrichten>>;
  readonly chosen: string | undefined;
  readonly readable: boolean;
  readonly onChoose: (id: string) => void;
}

function Liste({ list, chosen, readable, onChoose }: ListeProps) {
  const rows = list.pages.flatMap((page) => page.nachrichten);
  if (list.isPending) return <Skeleton words="Die Nachrichten werden geladen" />;
  if (list.isError && rows.length === 0) return <ErrorState problem={list.error} onRetry={() => void list.refetch()} />;
  if (rows.length === 0) {
    return (
      <div className="ops-note">
        <EmptyState icon="post" title="Hier liegt keine Nachricht">
          Einladungen, Links zum Kennwort und Hinweise an die Leitung erscheinen hier, sobald Bleibe sie schreibt.
        </EmptyState>
      </div>
    );
  }
  return (
    <>
      <DataTable
        caption="Nachrichten, neueste zuerst"
        rows={rows}
        rowKey={(row) => row.id}
        selected={chosen}
        {...(readable ? { onChoose: (row: NachrichtKurz) => onChoose(row.id) } : {})}
        columns={[
          {
            head: 'Empfänger und Betreff',
            cell: (row) => (
              <>
                {row.empfaenger}
                <span className="cell-sub">{row.betreff ?? 'Kurznachricht'}</span>
              </>
            ),
          },
          { head: 'Stand', cell: (row) => <Stand of={row} /> },
          { head: 'Geschrieben', cell: (row) => formatMomentShort(row.erstelltAm), nowrap: true },
        ]}
      />
      <ListFoot hints={readable ? HINTS : []}>
        {list.hasNextPage ? (
          <Button kind="text" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            Weitere zeigen
          </Button>
        ) : (
          'Neueste zuerst'
        )}
      </ListFoot>
    </>
  );
}

const HINTS = [
  ['j k', 'bewegen'],
  ['Enter', 'lesen'],
] as const;

function Stand({ of }: { of: NachrichtKurz }) {
  if (of.status === 'gesendet') return <Status tone="success">gesendet</Status>;
  if (of.status === 'fehler') return <Status tone="danger">nicht zugestellt</Status>;
  if (of.status === 'entwurf') return <Status tone="info">unterwegs</Status>;
  return <Status tone="warning">liegt hier</Status>;
}

function Detail({ id, readable }: { id: string | undefined; readable: boolean | undefined }) {
  const { demo } = useSession();
  const message = useLoad(getNachricht, { id: id ?? '' }, { enabled: id !== undefined && readable === true });
  if (readable === false) {
    return (
      <EmptyState icon="schloss" title="Den Text lesen Sie hier nicht">
        Eine Nachricht kann einen einmaligen Link enthalten; wer ihn öffnet, meldet sich als diese Person an. Darum
        liest ihn nur die Leitung.{demo && ' In der Demo melden Sie sich dazu als Leitung an.'}
      </EmptyState>
    );
  }
  if (id === undefined) {
    return (
      <EmptyState icon="post" title="Keine Nachricht gewählt">
        Wählen Sie links eine Nachricht, dann lesen Sie sie hier.
      </EmptyState>
    );
  }
  return (
    <Loaded of={message} words="Die Nachricht wird geladen">
      {(data) => <NachrichtText key={data.id} message={data} />}
    </Loaded>
  );
}

function NachrichtText({ message }: { message: Nachricht }) {
  const rtl = ['ar', 'fa'].includes(message.sprache);
  const [whole, setWhole] = useState<string>();
  return (
    <article className="ops-mail">
      <h2>{message.betreff ?? 'Kurznachricht'}</h2>
      <Facts
        of={[
          ['An', message.empfaenger],
          ['Geschrieben', formatMoment(message.erstelltAm)],
          ['Gesendet', message.gesendetAm === undefined ? undefined : formatMoment(message.gesendetAm)],
          ['Stand', <Stand key="stand" of={message} />],
        ]}
      />
      {message.fehler !== undefined && <Note kind="danger">{message.fehler}</Note>}
      {message.verborgen && whole === undefined && <Verborgen id={message.id} onShow={setWhole} />}
      <div className="ops-mail-text" lang={message.sprache} dir={rtl ? 'rtl' : 'ltr'}>
        <WithLinks text={whole ?? message.text} />
      </div>
    </article>
  );
}

/** To be shown on purpose only: the link is as good as the person's password. */
function Verborgen({ id, onShow }: { id: string; onShow: (text: string) => void }) {
  const reveal = useAct(revealNachricht, { done: ({ text }) => onShow(text) });
  return (
    <Note title="Der einmalige Link ist verborgen">
      <p>
        Wer ihn öffnet, meldet sich als diese Person an. Zeigen Sie ihn nur, um ihn ihr weiterzugeben; dass Sie ihn
        gelesen haben, steht im Protokoll.
      </p>
      <ProblemNote problem={reveal.problem} />
      <Button icon="schluessel" busy={reveal.busy} onClick={() => void reveal.run({ id })}>
        Einmaligen Link zeigen
      </Button>
    </Note>
  );
}

/** Links of this house can be followed here, whatever name it is called by, so that the demo has no dead end. */
function WithLinks({ text }: { text: string }) {
  return text.split(/(https?:\/\/[^\s<>"]+)/g).map((part, index) => {
    const key = `${index} ${part}`;
    const own = ownAddress(part);
    return own === undefined ? (
      <Fragment key={key}>{part}</Fragment>
    ) : (
      <a key={key} href={own}>
        {part}
      </a>
    );
  });
}

/** The address within this house of a link to it; one-time links always are. */
function ownAddress(link: string): string | undefined {
  if (!URL.canParse(link)) return undefined;
  const { origin, pathname, search, hash } = new URL(link);
  // Cut off: it leads nowhere.
  if (link.endsWith('#…')) return undefined;
  const own = origin === window.location.origin || (pathname === '/kennwort' && hash.length > 20);
  return own ? `${pathname}${search}${hash}` : undefined;
}

function clean(search: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(search).filter((pair): pair is [string, string] => pair[1] !== undefined));
}
