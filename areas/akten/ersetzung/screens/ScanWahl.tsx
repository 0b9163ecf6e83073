/** At the upload: these files come from a scanner whose settings are laid down, so that they can be checked and sealed. */
import { useLoad } from '#ui/data.ts';
import { Link } from '#ui/Link.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { Note } from '#ui/States.tsx';
import { listScanwahl } from '../vorgabe.api.ts';
import { einstellungWorte } from './worte.ts';

interface ScanWahlProps {
  readonly profil: string;
  readonly ersetzt: string | undefined;
  onChange(profil: string): void;
}

/** Nothing where the office has no Scanprofil: then nobody is asked about it. */
export function ScanWahl({ profil, ersetzt, onChange }: ScanWahlProps) {
  const { data } = useLoad(listScanwahl, {});
  if (!data) return null;
  if (data.profile.length === 0)
    return ersetzt ? (
      <Note kind="warning" title="Es gilt kein Scanprofil">
        Ein neuer Scan braucht eines. Bitte fragen Sie die Leitung der Scanstelle.
      </Note>
    ) : null;
  return (
    <>
      {ersetzt && (
        <Note kind="info" title="Der neue Scan ersetzt ein beanstandetes Dokument">
          Bitte eine einzelne Datei. <Link to="/hochladen">Ohne diesen Bezug hochladen</Link>
        </Note>
      )}
      <SelectField
        label="Woher kommen die Dateien?"
        hint="Ersetzend gescannt: Die Seiten prüft danach jemand anderes gegen das Papier, dann werden sie gesiegelt."
        name="profil"
        value={profil}
        onChange={onChange}
        options={data.profile.map((one) => ({
          value: one.schluessel,
          label: `${one.scanner}, ${one.ort}: ${one.name} (${einstellungWorte(one)})`,
        }))}
        empty={ersetzt ? 'Bitte wählen' : 'Nicht ersetzend gescannt'}
        error={undefined}
      />
    </>
  );
}
