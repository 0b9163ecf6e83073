/** An id that somebody has to carry elsewhere, with a press instead of marking it by hand. */
import { IconButton } from './Button.tsx';
import { toast } from './Toast.tsx';

export function CopyText({ text, what }: { text: string; what: string }) {
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => toast(`${what} kopiert`),
      () => toast('Der Browser lässt das Kopieren nicht zu. Markieren Sie den Text und kopieren Sie ihn selbst.'),
    );
  return (
    <span className="copy-text">
      <code>{text}</code>
      <IconButton icon="kopieren" label={`${what} kopieren`} onClick={() => void copy()} />
    </span>
  );
}
