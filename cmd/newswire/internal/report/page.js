'use strict';
{
const all = (selector, from = document) => [...from.querySelectorAll(selector)];
const stories = document.getElementById('stories');
const status = document.getElementById('only');
const card = document.getElementById('card');
const buttons = all('.speaker');

// only shows the words of one speaker only, or all of them for null.
const only = (button) => {
	const id = button && button.dataset.speaker;
	const match = id === null ? null : `:is(mark, u)[data-speakers~="${id}"]`;
	document.body.classList.toggle('only', id !== null);
	for (const b of buttons) b.setAttribute('aria-pressed', b === button);
	for (const e of all('[data-speakers]', stories))
		e.classList.toggle('off', id !== null && !e.dataset.speakers.split(' ').includes(id));
	for (const e of all('article, article > p'))
		e.hidden = match !== null && !e.querySelector(match);
	for (const e of all(':is(mark, u)[tabindex]'))
		e.tabIndex = e.classList.contains('off') ? -1 : 0;
	status.replaceChildren();
	if (id !== null) {
		const name = document.createElement('b');
		name.textContent = button.dataset.name;
		const reset = document.createElement('button');
		reset.type = 'button';
		reset.textContent = 'Show all';
		reset.onclick = () => { only(null); button.focus(); };
		status.append('Only ', name, ': ' + button.dataset.counts + ' ', reset);
		const top = stories.getBoundingClientRect().top; // out of sight on a phone
		if (top < 0 || top > innerHeight / 2) stories.scrollIntoView();
	}
	hide();
};

const hide = () => {
	card.hidden = true;
	for (const e of all('.lit')) e.classList.remove('lit');
};

// show puts the card beside the text, the mention or the cue of a quotation or statement.
const show = (e) => {
	hide();
	const id = e.dataset.of.split(' ')[0];
	const about = document.getElementById('about-' + id).dataset;
	const [name, role, rule] = card.children;
	name.textContent = about.names || 'Not speech';
	role.textContent = about.role;
	rule.textContent = about.form + (about.rule && ' · rule: ' + about.rule) + (about.sure && ' · confidence: ' + about.sure);
	for (const part of all(`[data-of~="${id}"]`)) part.classList.add('lit');
	card.hidden = false;
	const at = e.getClientRects()[0], width = document.documentElement.clientWidth;
	const above = at.top > card.offsetHeight + 12;
	card.style.left = scrollX + Math.max(8, Math.min(at.left, width - card.offsetWidth - 8)) + 'px';
	card.style.top = scrollY + (above ? at.top - card.offsetHeight - 6 : e.getClientRects()[e.getClientRects().length - 1].bottom + 6) + 'px';
};

for (const b of buttons) b.onclick = () => only(b.getAttribute('aria-pressed') === 'true' ? null : b);
const marked = (event) => event.target.closest?.('[data-of]:not(.off)');
// moved reports whether the pointer is elsewhere than at the event before: text that is
// scrolled below it does not count.
let pointer = '';
const moved = (event) => {
	const before = pointer;
	pointer = event.clientX + ' ' + event.clientY;
	return pointer !== before;
};
document.addEventListener('pointermove', moved);
for (const type of ['pointerover', 'focusin', 'click'])
	document.addEventListener(type, (event) => {
		if (type === 'pointerover' && !moved(event)) return;
		const e = marked(event);
		e ? show(e) : hide();
	});
document.addEventListener('keydown', (event) => {
	if (event.key !== 'Escape') return;
	if (!card.hidden) hide();
	else if (document.body.classList.contains('only')) only(null);
});
}
