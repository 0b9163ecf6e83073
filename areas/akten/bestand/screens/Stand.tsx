/** How far the registry is: three bars, the line, the day it ends and what it costs. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { DayField } from '#ui/DateField.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { count, formatAmount, formatDay, formatNumber } from '#ui/format.ts';
import { Progress } from '#ui/Progress.tsx';
import { useMay } from '#ui/session.tsx';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { getFortschrittBestand, updateProjekt } from '../bestand.api.ts';
import type { FortschrittBestand } from '../bestand.schema.ts';
import { Verlauf } from './Verlauf.tsx';
import { formatMeter } from './worte.ts';

export function Stand({ of }: { of: FortschrittBestand }) {
  const may = useMay();
  const [editing, setEditing] = useState(false);
  return (
    <section className="bestand-stand" aria-label="Stand der Digitalisierung">
      <div className="u-stack-tight">
        <Progress label="Akten" done={of.akten.gescannt} total={of.akten.gesamt} unit={['Akte', 'Akten']} />
        {of.meter.gesamtMm > 0 && (
          <p>
            <strong>{formatMeter(of.meter.gescanntMm)}</strong> von {formatMeter(of.meter.gesamtMm)} Regal
            {of.seiten > 0 && <> · {count(of.seiten, 'Seite', 'Seiten')} aus abgeschlossenen Stapeln</>}
          </p>
        )}
        <p>{prognoseWorte(of)}</p>
        {of.kosten && <p className="u-muted">{kostenWorte(of.kosten)}</p>}
        {may('akten.bestand.verwalten') && (
          <p>
            <Button kind="text" onClick={() => setEditing(true)}>
              Ziel und Kosten festlegen
            </Button>
          </p>
        )}
      </div>
      <Verlauf of={of} />
      {editing && <Projekt of={of} onClose={() => setEditing(false)} />}
    </section>
  );
}

function kostenWorte({ centJeBlatt, bisherCent, gesamtCent }: NonNullable<FortschrittBestand['kosten']>): string {
  const parts = [
    bisherCent > 0 ? `bisher ${formatAmount(bisherCent)}` : '',
    gesamtCent === undefined ? '' : `am Ende voraussichtlich ${formatAmount(gesamtCent)}`,
    `${formatAmount(centJeBlatt)} je Blatt`,
  ];
  return `Kosten: ${parts.filter((part) => part !== '').join(', ')}`;
}

function prognoseWorte({ prognose, ziel, akten, eilig, ueberfaellig }: FortschrittBestand): string {
  const urgent =
    ueberfaellig > 0
      ? ` ${count(ueberfaellig, 'eilige Akte ist', 'eilige Akten sind')} überfällig.`
      : eilig > 0
        ? ` ${count(eilig, 'Akte ist', 'Akten sind')} eilig.`
        : '';
  if (prognose.fertig) return `Alle ${formatNumber(akten.gesamt)} Akten sind gescannt.`;
  if (!prognose.ende || prognose.aktenJeTag === undefined)
    return `Eine Prognose gibt es nach drei Arbeitstagen mit gescannten Akten.${urgent}`;
  const rate = formatNumber(Math.round(prognose.aktenJeTag * 10) / 10);
  const late = ziel && prognose.ende > ziel ? ` Das Ziel ist der ${formatDay(ziel)}.` : '';
  return `Bei ${rate} Akten am Tag sind Sie am ${formatDay(prognose.ende)} fertig.${late}${urgent}`;
}

function Projekt({ of, onClose }: { of: FortschrittBestand; onClose(): void }) {
  const form = useForm({
    contract: updateProjekt,
    draft: { ziel: of.ziel ?? '', cent: of.kosten ? String(of.kosten.centJeBlatt) : '' },
    input: ({ ziel, cent }) => ({
      version: of.version,
      ziel: ziel === '' ? null : ziel,
      centJeBlatt: cent === '' ? null : Number(cent),
    }),
    changes: [getFortschrittBestand],
    done: () => {
      toast('Ziel und Kosten gespeichert');
      onClose();
    },
  });
  return (
    <Dialog title="Ziel und Kosten" onClose={onClose}>
      <Form form={form} action="Speichern" onCancel={onClose}>
        <DayField label="Fertig bis" optional {...form.field('ziel')} />
        <TextField
          label="Kosten je Blatt in Cent"
          hint="Vorbereiten, Scannen und Prüfen zusammen, aus Ihrer Kalkulation."
          optional
          inputMode="numeric"
          size="short"
          {...form.field('cent')}
        />
      </Form>
    </Dialog>
  );
}
