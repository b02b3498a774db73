import { useEffect, useRef } from 'react';
import { Button } from '../components/button.tsx';
import { homeText } from '../text/home.ts';
import { useWizard } from '../wizard/context.ts';

/** The doors, what the guided path leads to, and what to have at hand. */
export function Home() {
  const { goNext, dispatch } = useWizard();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main className="screen">
      <div className="page">
        <h1 ref={heading} tabIndex={-1}>
          {homeText.title}
        </h1>
        <p className="lead">{homeText.lead}</p>
        <section className="card door">
          <h2>{homeText.door.title}</h2>
          <p>{homeText.door.text}</p>
          <Button kind="primary" onPress={goNext}>
            {homeText.door.button}
          </Button>
        </section>
        <section className="card door">
          <h2>{homeText.checkDoor.title}</h2>
          <p>{homeText.checkDoor.text}</p>
          <Button onPress={() => dispatch({ type: 'go', step: 'check' })}>{homeText.checkDoor.button}</Button>
        </section>
        <section className="card door">
          <h2>{homeText.restoreDoor.title}</h2>
          <p>{homeText.restoreDoor.text}</p>
          <Button onPress={() => dispatch({ type: 'go', step: 'restore' })}>
            {homeText.restoreDoor.button}
          </Button>
        </section>
        <section className="section">
          <h2>{homeText.endTitle}</h2>
          <ul className="home-list">
            {homeText.end.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </section>
        <section className="section">
          <h2>{homeText.needTitle}</h2>
          <ul className="home-list">
            {homeText.need.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </section>
      </div>
    </main>
  );
}
