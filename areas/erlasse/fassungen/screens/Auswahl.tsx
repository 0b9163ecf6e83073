/** Which laws are loaded from the official site. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Choice.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { count, formatDay } from '#ui/format.ts';
import { DataTable } from '#ui/List.tsx';
import { Loaded, ProblemNote } from '#ui/States.tsx';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { chooseAmtliches, listAmtliche } from '../../amtlich/amtlich.api.ts';

export function Auswahl() {
  const amtlich = useLoad(listAmtliche, {});
  const choose = useAct(chooseAmtliches, { changes: [listAmtliche] });
  const [adds, setAdds] = useState(false);
  return (
    <div className="fassungen u-stack">
      <p className="u-muted u-measure">
        Angehakte Gesetze lädt Bleibe vom amtlichen Bestand. Ein abgewähltes Gesetz bleibt so im Amt, wie es zuletzt
        eingelesen wurde.
      </p>
      {adds ? (
        <Dazu onDone={() => setAdds(false)} />
      ) : (
        <div>
          <Button icon="plus" onClick={() => setAdds(true)}>
            Gesetz dazunehmen
          </Button>
        </div>
      )}
      <ProblemNote problem={choose.problem} />
      <Loaded of={amtlich} words="Die Auswahl wird geladen">
        {({ gesetze }) => (
          <>
            <p aria-live="polite">{count(gesetze.filter((one) => one.gewaehlt).length, 'Gesetz', 'Gesetze')} gewählt</p>
            <DataTable
              caption="Gesetze des amtlichen Bestands"
              rows={gesetze}
              rowKey={({ slug }) => slug}
              stack={false}
              columns={[
                {
                  head: 'Gesetz',
                  cell: ({ slug, kurz, gewaehlt }) => (
                    <Checkbox
                      label={kurz}
                      name={`gesetz-${slug}`}
                      value={gewaehlt}
                      onChange={(on) => void choose.run({ slug, gewaehlt: on })}
                    />
                  ),
                },
                { head: 'Stand im Amt', nowrap: true, cell: ({ stand }) => (stand ? formatDay(stand) : '–') },
                { head: 'Herkunft', cell: ({ mitgeliefert }) => (mitgeliefert ? 'mitgeliefert' : 'vom Amt') },
              ]}
            />
          </>
        )}
      </Loaded>
    </div>
  );
}

function Dazu({ onDone }: { onDone(): void }) {
  const form = useForm({
    contract: chooseAmtliches,
    draft: { slug: '' },
    input: ({ slug }) => ({ slug: slugOf(slug), gewaehlt: true }),
    changes: [listAmtliche],
    done: () => {
      toast('Gesetz dazugenommen');
      onDone();
    },
  });
  return (
    <Form form={form} action="Dazunehmen" onCancel={onDone}>
      <TextField
        label="Adresse des Gesetzes"
        hint="Der Teil hinter gesetze-im-internet.de/, etwa „waffg_2002“; auch die ganze Adresse geht."
        {...form.field('slug')}
      />
    </Form>
  );
}

/** People copy the whole address. */
function slugOf(text: string): string {
  const [, inAddress] = /^https?:\/\/[^/]+\/([^/]+)/i.exec(text.trim()) ?? [];
  return (inAddress ?? text.trim()).toLowerCase();
}
