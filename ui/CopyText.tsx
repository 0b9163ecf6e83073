/** An id that somebody has to carry elsewhere, with a press instead of marking it by hand. */
import { Button, IconButton } from './Button.tsx';
import { toast } from './Toast.tsx';

interface CopyProps {
  readonly text: string;
  /** What is copied, as it is told afterwards. */
  readonly what: string;
}

export function CopyText({ text, what }: CopyProps) {
  return (
    <span className="copy-text">
      <code>{text}</code>
      <IconButton icon="kopieren" label={`${what} kopieren`} onClick={() => copy(text, what)} />
    </span>
  );
}

/** For what stands on the page already. */
export function CopyButton({ text, what }: CopyProps) {
  return <Button onClick={() => copy(text, what)}>{what} kopieren</Button>;
}

function copy(text: string, what: string): void {
  void navigator.clipboard.writeText(text).then(
    () => toast(`${what} kopiert`),
    () => toast('Der Browser lässt das Kopieren nicht zu. Markieren Sie den Text und kopieren Sie ihn selbst.'),
  );
}
