(() => {
  'use strict';
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  /* Links into something folded unfold it. */
  const reveal = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let at = target; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;
    target.scrollIntoView();
  };
  addEventListener('hashchange', reveal);

  /* Paper has no way to unfold: all is open while it is printed. */
  let unfolded = [];
  addEventListener('beforeprint', () => {
    unfolded = all('details:not([open])');
    unfolded.forEach(one => { one.open = true; });
  });
  addEventListener('afterprint', () => unfolded.forEach(one => { one.open = false; }));

  const behaviors = all('details.behavior');
  const tools = document.querySelector('.tools');
  if (tools) {
    tools.hidden = false;
    document.getElementById('open-all').addEventListener('click', () => behaviors.forEach(one => { one.open = true; }));
    document.getElementById('close-all').addEventListener('click', () => behaviors.forEach(one => { one.open = false; }));
  }

  const element = (name, text, className) => {
    const made = document.createElement(name);
    made.textContent = text;
    if (className) made.className = className;
    return made;
  };

  /* Walks through the states of one behavior. */
  const player = behavior => {
    const frames = JSON.parse(behavior.querySelector('script[type="application/json"]').textContent).frames;
    const root = behavior.querySelector('.player');
    const slider = root.querySelector('input');
    const output = root.querySelector('output');
    const boxes = all('.box', root);
    const notes = root.querySelector('.notes');
    const cells = all('.all tr', root);
    const figure = root.querySelector('.lines');
    const rows = all('table.steps tbody tr[data-step]', behavior);
    const arrows = all('.diagram [data-step]', behavior);

    const picture = (frame, before) => {
      const had = new Map((before && before.boxes || []).map(box => [box[0], box.slice(1).join('\n')]));
      const has = new Map((frame.boxes || []).map(box => [box[0], box.slice(1)]));
      boxes.forEach(box => {
        const name = box.querySelector('p').firstChild.textContent;
        const items = has.get(name) || [];
        box.querySelector('ol').replaceChildren(...items.map(item => element('li', item)));
        box.classList.toggle('changed', !!before && (had.get(name) || '') !== items.join('\n'));
      });
      notes.replaceChildren(...(frame.facts || []).flatMap(fact => [element('dt', fact[0]), element('dd', fact[1])]));
    };

    const variables = index => {
      const values = Object.assign({}, ...frames.slice(0, index + 1).map(frame => frame.set));
      cells.forEach(row => {
        const name = row.cells[0].textContent;
        row.cells[1].textContent = values[name];
        row.classList.toggle('changed', index > 0 && name in frames[index].set);
      });
    };

    const lines = frame => {
      const [module, first, last] = frame.at || [];
      const parts = [];
      for (let n = first; n <= last; n++) {
        const line = document.getElementById(`${module}-L${n}`);
        if (line) {
          const copy = line.cloneNode(true);
          copy.removeAttribute('id');
          parts.push(copy);
        }
      }
      figure.hidden = parts.length === 0;
      figure.querySelector('figcaption').textContent = parts.length ? `${module}.tla, lines ${first} to ${last}` : '';
      figure.querySelector('pre').replaceChildren(...parts);
    };

    const show = index => {
      const frame = frames[index];
      const end = index === frames.length - 1;
      slider.value = index;
      slider.setAttribute('aria-valuetext', `${index} of ${frames.length - 1}: ${frame.action || 'initial state'}`);
      output.replaceChildren(
        element('b', index === 0 ? 'Initial state' : `Step ${index} of ${frames.length - 1}`),
        element('span', index === 0 ? '' : frame.words));
      root.classList.toggle('at-end', end);
      root.querySelector('.back').disabled = index === 0;
      root.querySelector('.forth').disabled = end;
      picture(frame, frames[index - 1]);
      variables(index);
      lines(frame);
      rows.forEach(row => {
        row.classList.toggle('current', Number(row.dataset.step) === index);
        row.toggleAttribute('aria-current', Number(row.dataset.step) === index);
      });
      arrows.forEach(arrow => arrow.classList.toggle('current', Number(arrow.dataset.step) === index));
    };

    const move = by => show(Math.min(frames.length - 1, Math.max(0, Number(slider.value) + by)));
    slider.addEventListener('input', () => show(Number(slider.value)));
    root.querySelector('.back').addEventListener('click', () => move(-1));
    root.querySelector('.forth').addEventListener('click', () => move(1));
    rows.forEach(row => {
      const number = element('button', row.dataset.step, 'step');
      number.type = 'button';
      number.setAttribute('aria-label', `Show state ${row.dataset.step}`);
      row.cells[0].replaceChildren(number);
      row.addEventListener('click', event => {
        if (!event.target.closest('a')) show(Number(row.dataset.step));
      });
    });
    root.hidden = false;
    if (boxes.length === 0) root.querySelector('.all').open = true;
    show(frames.length - 1);
  };

  /* A page has dozens of behaviors: each player is made when its behavior is first opened. */
  behaviors.forEach(behavior => {
    const once = () => {
      if (behavior.open && !behavior.dataset.ready) {
        behavior.dataset.ready = 'yes';
        player(behavior);
      }
    };
    behavior.addEventListener('toggle', once);
    once();
  });
  reveal();
})();
