/** Answers handed out in order; a question that comes first waits for its answer. */
export interface AnswerQueue<Answer> {
  give(answer: Answer): void;
  take(): Promise<Answer>;
}

/** A queue of answers to native dialogs. */
export function createAnswers<Answer>(): AnswerQueue<Answer> {
  const given: Answer[] = [];
  const waiting: ((answer: Answer) => void)[] = [];
  return {
    give(answer) {
      const next = waiting.shift();
      if (next === undefined) given.push(answer);
      else next(answer);
    },
    take() {
      return given.length > 0
        ? Promise.resolve(given.shift() as Answer)
        : new Promise((resolve) => waiting.push(resolve));
    },
  };
}
