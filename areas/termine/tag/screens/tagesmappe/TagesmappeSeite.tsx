/** The day for each desk: to look at, to print, and to order what lies on paper. */
import { Button } from '#ui/Button.tsx';
import { DayField } from '#ui/DateField.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { formatWeekday } from '#ui/format.ts';
import { useLive } from '#ui/live.ts';
import { Page } from '#ui/Page.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { EmptyState, Loaded, ProblemNote } from '#ui/States.tsx';
import { useGo, useScreenSearch } from '#ui/screens.ts';
import { useMay } from '#ui/session.tsx';
import { toast } from '#ui/Toast.tsx';
import { listHaeuser } from '../../schalter.api.ts';
import { getTagesmappe, orderAkten } from '../../tagesmappe.api.ts';
import type { Tagesmappe } from '../../tagesmappe.schema.ts';
import { tagesmappeSearch } from '../routes.ts';
import { Mappe } from './Mappe.tsx';
import './tagesmappe.css';

export default function TagesmappeSeite() {
  const haeuser = useLoad(listHaeuser, {});
  return (
    <Loaded of={haeuser} words="Die Tagesmappe wird geladen">
      {(data) =>
        data.haeuser.length === 0 ? (
          <Page title="Tagesmappe">
            <EmptyState title="Es gibt noch kein Haus">
              Hier stehen die Termine jedes Schalters. Die Teamleitung legt Häuser und Plätze unter „Plätze“ an.
            </EmptyState>
          </Page>
        ) : (
          <Tag haeuser={data.haeuser} />
        )
      }
    </Loaded>
  );
}

function Tag({ haeuser }: { haeuser: readonly { standortId: string; name: string }[] }) {
  const search = useScreenSearch(tagesmappeSearch);
  const go = useGo();
  const today = Temporal.Now.plainDateISO('Europe/Berlin');
  const tag = search.tag ?? today.toString();
  const standortId = search.haus ?? (haeuser[0]?.standortId as string);
  const mappe = useLoad(getTagesmappe, { standortId, tag }, { keepLast: true });
  useLive(`termine-tag:${tag}`, [getTagesmappe]);
  const show = (next: { tag?: string; haus?: string; platz?: string }) =>
    go({ to: '/tagesmappe', search: { ...search, ...next }, replace: true });
  return (
    <Page
      title="Tagesmappe"
      aside={formatWeekday(tag)}
      actions={
        <>
          <Bestellen standortId={standortId} tag={tag} heute={today.toString()} />
          <Button icon="drucken" onClick={() => window.print()}>
            Drucken
          </Button>
        </>
      }
    >
      <div className="termine-mappe-wahl no-print">
        <DayField label="Tag" name="tag" value={tag} onChange={(day) => day !== '' && show({ tag: day })} />
        <Button kind="quiet" onClick={() => show({ tag: today.toString() })}>
          Heute
        </Button>
        <Button kind="quiet" onClick={() => show({ tag: today.add({ days: 1 }).toString() })}>
          Morgen
        </Button>
        {haeuser.length > 1 && (
          <SelectField
            label="Haus"
            name="haus"
            value={standortId}
            onChange={(haus) => show({ haus })}
            options={haeuser.map((one) => ({ value: one.standortId, label: one.name }))}
          />
        )}
        {mappe.data && (
          <Platzwahl mappe={mappe.data} platz={search.platz ?? ''} onChoose={(platz) => show({ platz })} />
        )}
      </div>
      <Loaded of={mappe} words="Die Termine werden geladen">
        {(data) => <Mappe mappe={data} platzId={search.platz} />}
      </Loaded>
    </Page>
  );
}

interface PlatzwahlProps {
  readonly mappe: Tagesmappe;
  readonly platz: string;
  readonly onChoose: (platz: string) => void;
}

function Platzwahl({ mappe, platz, onChoose }: PlatzwahlProps) {
  const plaetze = [
    ...new Map(mappe.zeilen.flatMap(({ platzId, platz }) => (platzId && platz ? [[platzId, platz] as const] : []))),
  ];
  if (plaetze.length < 2) return null;
  return (
    <SelectField
      label="Schalter"
      name="platz"
      value={platz}
      onChange={onChoose}
      empty="Alle Schalter"
      options={plaetze.map(([value, label]) => ({ value, label }))}
    />
  );
}

/** Paper has to be on its way the day before: it is offered for days to come. */
function Bestellen({ standortId, tag, heute }: { standortId: string; tag: string; heute: string }) {
  const may = useMay();
  const order = useAct(orderAkten, {
    done: ({ akten, bestellt }) =>
      toast(
        bestellt === 0
          ? 'Zu diesen Terminen liegt keine Akte auf Papier'
          : `${bestellt === 1 ? '1 Papierakte ist' : `${bestellt} Papierakten sind`} beim Scan-Dienst bestellt (von ${akten})`,
      ),
  });
  if (!may('termine.schalter') || tag < heute) return null;
  return (
    <>
      <ProblemNote problem={order.problem} />
      <Button icon="scan" busy={order.busy} onClick={() => void order.run({ standortId, tag })}>
        Papierakten beim Scan-Dienst bestellen
      </Button>
    </>
  );
}
