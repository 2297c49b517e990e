/** Between things said in one line: for the eye alone, since it is read «point médian». */
export const Dot = () => <span aria-hidden="true"> · </span>;
