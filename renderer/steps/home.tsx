import { useEffect, useRef } from 'react';
import { Button } from '../components/button.tsx';
import { homeText } from '../text/home.ts';
import { useWizard } from '../wizard/context.ts';

/** The door to the guided path, what it leads to, and what to have at hand. */
export function Home() {
  const { goNext } = useWizard();
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
