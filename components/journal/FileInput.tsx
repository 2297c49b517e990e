import type { Ref } from 'preact';

interface FileInputProps {
  ref: Ref<HTMLInputElement>;
  name: string;
  onFile: (file: File) => void;
}

/** Where a file of ours is chosen; a button that is in sight presses it. */
export const FileInput = ({ ref, name, onFile }: FileInputProps) => (
  <input
    ref={ref}
    type="file"
    hidden
    accept=".json,application/json"
    aria-label={name}
    onChange={({ currentTarget }) => {
      const chosen = currentTarget.files?.[0];
      if (chosen) onFile(chosen);
      // So that the same file can be chosen again.
      currentTarget.value = '';
    }}
  />
);
