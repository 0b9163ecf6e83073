/** Who of the register is meant: those born on the same day first, anybody by search, or nobody. Nothing is preselected. */
import { useState } from 'react';
import { PersonWahl } from '#areas/akten/screens/index.ts';
import type { OutputOf } from '#platform/http/contract.ts';
import { RadioGroup } from '#ui/Choice.tsx';
import { formatPartialDay } from '#ui/format.ts';
import { useMay } from '#ui/session.tsx';
import type { getTerminpruefung } from '../../aufsicht.api.ts';

export const NICHT_IM_REGISTER = 'nicht';
const SUCHE = 'suche';

type Gefunden = Parameters<Parameters<typeof PersonWahl>[0]['onChoose']>[0];

interface RegisterwahlProps {
  readonly person: OutputOf<typeof getTerminpruefung>['personen'][number];
  /** Id of a person, or that there is none. */
  readonly wahl: string | undefined;
  /** Who is somebody else of this visit already. */
  readonly vergeben: readonly string[];
  readonly onWahl: (id: string) => void;
}

export function Registerwahl({ person: { vorschlaege }, wahl, vergeben, onWahl }: RegisterwahlProps) {
  const may = useMay();
  const [sucht, setSucht] = useState(false);
  const [gefunden, setGefunden] = useState<Gefunden>();
  const frei = vorschlaege.filter(({ personId }) => !vergeben.includes(personId));
  return (
    <>
      <RadioGroup
        label="Wer ist das im Register?"
        hint={
          frei.length > 0
            ? 'Am selben Tag geboren, mit ähnlichem Namen. Vergleichen Sie Namen und Aktenzeichen.'
            : 'Am selben Tag geboren ist im Register niemand mit ähnlichem Namen, den Sie sehen dürfen.'
        }
        name="register"
        options={[
          ...frei.map(({ personId, familienname, vornamen, geburtsdatum, aktenzeichen }) => ({
            value: personId,
            label: `${familienname}, ${vornamen}`,
            hint: [
              geburtsdatum && `geboren ${formatPartialDay(geburtsdatum)}`,
              aktenzeichen.join(', ') || 'noch ohne Akte',
            ]
              .filter(Boolean)
              .join(' · '),
          })),
          ...(may('akten.lesen') ? [{ value: SUCHE, label: 'Jemand anderes: im Register suchen' }] : []),
          { value: NICHT_IM_REGISTER, label: 'Steht nicht im Register', hint: 'Der Termin gilt trotzdem.' },
        ]}
        value={sucht ? SUCHE : (wahl ?? '')}
        onChange={(value) => {
          setSucht(value === SUCHE);
          setGefunden(undefined);
          onWahl(value === SUCHE ? '' : value);
        }}
        error={undefined}
      />
      {sucht && (
        <PersonWahl
          chosen={gefunden}
          without={vergeben}
          onChoose={(found) => {
            setGefunden(found);
            onWahl(found?.id ?? '');
          }}
        />
      )}
    </>
  );
}
