/** New recovery codes, shown this once. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Choice.tsx';
import { toast } from '#ui/Toast.tsx';
import { StepTitle } from './ZweiterFaktor.tsx';
import './anmeldung.css';

interface CodesProps {
  readonly codes: readonly string[];
  /** „Weiter zu Bleibe“ */
  readonly action: string;
  readonly onDone: () => void;
}

export function Wiederherstellungscodes({ codes, action, onDone }: CodesProps) {
  const [kept, setKept] = useState(false);
  return (
    <>
      <StepTitle>Sichern Sie Ihre Wiederherstellungscodes</StepTitle>
      <p>
        Mit einem dieser Codes kommen Sie hinein, wenn Ihr Telefon oder Schlüssel fehlt. Sie werden nur jetzt gezeigt;
        jeder gilt einmal.
      </p>
      <ul className="codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="u-row no-print">
        <Button icon="kopieren" onClick={() => void copy(codes)}>
          Kopieren
        </Button>
        <Button icon="drucken" onClick={() => window.print()}>
          Drucken
        </Button>
      </div>
      <Checkbox
        name="gesichert"
        label="Ich habe die Codes an einem sicheren Ort abgelegt"
        value={kept}
        onChange={setKept}
      />
      <div>
        <Button kind="primary" blocked={kept ? undefined : 'Bitte sichern Sie zuerst die Codes.'} onClick={onDone}>
          {action}
        </Button>
      </div>
    </>
  );
}

async function copy(codes: readonly string[]): Promise<void> {
  try {
    await navigator.clipboard.writeText(codes.join('\n'));
    toast('Codes kopiert');
  } catch {
    toast('Der Browser hat das Kopieren nicht erlaubt. Bitte drucken Sie die Codes.', 'danger');
  }
}
