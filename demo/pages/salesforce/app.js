import { html } from '../html.js';
import { startRouter } from '../router.js';
import { opportunities, recordOf, recordsOf, STAGES } from './records.js';

function recordTable(object, rows) {
  return html`<table>
    <thead><tr><th>Name</th><th>Stage</th><th>Amount</th><th>Close date</th></tr></thead>
    <tbody>${rows.map(
      (row) => html`<tr>
        <td><a href="/lightning/r/${object}/${row.id}/view">${row.name}</a></td>
        <td>${row.stage}</td><td>${row.amount}</td><td>${row.close}</td>
      </tr>`,
    )}</tbody>
  </table>`;
}

function recordView(object, id) {
  const record = recordOf(object, id);
  const reached = STAGES.indexOf(record.stage);
  return {
    title: `${record.name} | ${object} | Acme sales`,
    body: html`<section class="card highlights">
        <p class="kind">${object}</p>
        <h1>${record.name}</h1>
        <dl>
          <div><dt>Amount</dt><dd>${record.amount}</dd></div>
          <div><dt>Close date</dt><dd>${record.close}</dd></div>
          <div><dt>Owner</dt><dd>${record.owner}</dd></div>
          <div><dt>Next step</dt><dd>${record.next}</dd></div>
        </dl>
      </section>
      <ol class="path">${STAGES.map(
        (stage, index) =>
          html`<li class="${index < reached ? 'done' : index === reached ? 'current' : ''}">${stage}</li>`,
      )}</ol>
      <section class="card"><h2>Related</h2>
        <p><a href="/lightning/r/${object}/${id}/related/Quotes__r/view">Quotes</a></p>
        ${recordTable(
          object,
          recordsOf(object).filter((row) => row.id !== id),
        )}
      </section>`,
  };
}

const routes = [
  { path: /^\/lightning\/r\/(\w+)\/(\w+)\//, view: recordView },
  {
    path: /^\/lightning\/o\/(\w+)\/list$/,
    view: (object) => ({
      title: `Recently viewed | ${object} | Acme sales`,
      body: html`<section class="card"><h1>Recently viewed</h1>${recordTable(object, recordsOf(object))}</section>`,
    }),
  },
  {
    path: /^\/one\/one\.app$/,
    view: () => ({
      title: 'Console | Acme sales',
      body: html`<section class="card"><h1>Console</h1></section>`,
    }),
  },
];

function home() {
  return {
    title: 'Home | Acme sales',
    body: html`<section class="card"><h1>This quarter</h1>${recordTable('Opportunity', opportunities)}</section>`,
  };
}

const sandbox = /--(\w+)\.sandbox\./.exec(location.hostname)?.[1];
const banner = document.getElementById('environment');
banner.hidden = !sandbox;
banner.textContent = `Sandbox: ${sandbox}`;

startRouter((url) => {
  const route = routes.find((candidate) => candidate.path.test(url.pathname));
  const { title, body } = route ? route.view(...route.path.exec(url.pathname).slice(1)) : home();
  document.title = title;
  document.getElementById('view').innerHTML = body;
});
