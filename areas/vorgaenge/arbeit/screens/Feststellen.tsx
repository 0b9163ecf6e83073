/** The official's own finding. Never preselected; beside the proposal it needs a reason. */
import { useRef } from 'react';
import { Button } from '#ui/Button.tsx';
import { RadioGroup } from '#ui/Choice.tsx';
import { useAct } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { formatDayShort } from '#ui/format.ts';
import { Kbd } from '#ui/Kbd.tsx';
import { ProblemNote } from '#ui/States.tsx';
import { useShortcut } from '#ui/shortcuts.tsx';
import { TextArea } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { ergebnisSchema as pruefwortSchema } from '../../pruefung/pruefung.schema.ts';
import { noteFeststellung, withdrawFeststellung } from '../erhebung.api.ts';
import type { FeststellungGelesen, Pruefzeile, Verfahren } from '../vorgang.schema.ts';
import { PRUEFWORT_WORTE } from '../worte.data.ts';
import { Befundmarke } from './marken.tsx';
import { STALE } from './stale.ts';

interface FeststellenProps {
  readonly of: Verfahren;
  readonly zeile: Pruefzeile;
  readonly edits: boolean;
}

export function Feststellen({ of, zeile, edits }: FeststellenProps) {
  const own = of.feststellungen.find(({ schluessel }) => schluessel === zeile.schluessel);
  if (own) return <Getroffen of={of} own={own} edits={edits} />;
  if (!edits) return null;
  return <Treffen of={of} zeile={zeile} />;
}

const GROUP = 'Prüfung';

type Pruefwort = Pruefzeile['ergebnis'];

function Treffen({ of, zeile }: Omit<FeststellenProps, 'edits'>) {
  const form = useForm({
    contract: noteFeststellung,
    draft: { ergebnis: '' as Pruefwort | '', grund: '' },
    input: ({ ergebnis, grund }) => ({
      id: of.id,
      schluessel: zeile.schluessel,
      vorschlag: zeile.ergebnis,
      ergebnis: (ergebnis === '' ? undefined : ergebnis) as Pruefwort,
      grund,
    }),
    changes: STALE,
    done: () => toast(`${zeile.name}: Feststellung festgehalten`),
  });
  const box = useRef<HTMLElement>(null);
  const choose = (nr: number) => {
    const value = pruefwortSchema.options[nr - 1];
    if (value === undefined) return;
    form.set('ergebnis', value);
    // Enter then keeps it, as in every form.
    box.current?.querySelectorAll<HTMLElement>('input[type=radio]')[nr - 1]?.focus();
  };
  useShortcut('1', `Feststellen: ${PRUEFWORT_WORTE.erfuellt}`, () => choose(1), { group: GROUP });
  useShortcut('2', `Feststellen: ${PRUEFWORT_WORTE.nicht_erfuellt}`, () => choose(2), { group: GROUP });
  useShortcut('3', `Feststellen: ${PRUEFWORT_WORTE.offen}`, () => choose(3), { group: GROUP });
  useShortcut('4', `Feststellen: ${PRUEFWORT_WORTE.entfaellt}`, () => choose(4), { group: GROUP });
  const differs = form.draft.ergebnis !== '' && form.draft.ergebnis !== zeile.ergebnis;
  return (
    <section className="vf-mensch" aria-label="Ihre Feststellung" ref={box}>
      <h3>Ihre Feststellung</h3>
      <Form form={form} action="Feststellung festhalten" label="Ihre Feststellung">
        <RadioGroup
          {...form.field('ergebnis')}
          error={form.errorOf('ergebnis') && 'Bitte wählen Sie ein Ergebnis.'}
          label={`Wie ist „${zeile.name}“ zu beurteilen?`}
          options={pruefwortSchema.options.map((value, index) => ({
            value,
            label: (
              <>
                {PRUEFWORT_WORTE[value]} <Kbd>{index + 1}</Kbd>
              </>
            ),
          }))}
        />
        <TextArea
          {...form.field('grund')}
          label={differs ? 'Warum weichen Sie vom Vorschlag ab?' : 'Begründung'}
          optional={!differs}
        />
      </Form>
    </section>
  );
}

function Getroffen({ of, own, edits }: { of: Verfahren; own: FeststellungGelesen; edits: boolean }) {
  const withdraw = useAct(withdrawFeststellung, { changes: STALE, done: () => toast('Feststellung zurückgenommen') });
  return (
    <section className="vf-mensch" aria-label="Ihre Feststellung">
      <h3>Festgestellt</h3>
      <p>
        <Befundmarke ergebnis={own.ergebnis} />{' '}
        <span className="u-muted">
          {own.von}, {formatDayShort(own.am)}
          {own.ergebnis !== own.vorschlag && ` · abweichend vom Vorschlag „${PRUEFWORT_WORTE[own.vorschlag]}“`}
        </span>
      </p>
      {own.grund !== '' && <p>{own.grund}</p>}
      <ProblemNote problem={withdraw.problem} />
      {edits && (
        <Button
          kind="quiet"
          busy={withdraw.busy}
          onClick={() => void withdraw.run({ id: of.id, schluessel: own.schluessel })}
        >
          Feststellung zurücknehmen
        </Button>
      )}
    </section>
  );
}
