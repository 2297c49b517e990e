import type { Invitation } from './invitation';
import { plainLine, plainText } from './plain';

/** Some programs cut what is longer than about 2,000. */
const limit = 1800;

/** A link that opens a message in the mail program; undefined where that might not take all of it. */
export function mailto({ subject, message }: Invitation): string | undefined {
  const body = plainText(message).replaceAll('\n', '\r\n');
  const link = `mailto:?subject=${encodeURIComponent(plainLine(subject))}&body=${encodeURIComponent(body)}`;
  return link.length <= limit ? link : undefined;
}
