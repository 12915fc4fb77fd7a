'use strict';
(() => {
  const body = document.body;
  if (body.dataset.state === 'DONE' && window.parent !== window) {
    window.parent.postMessage({ type: 'card-verification', session: body.dataset.session }, body.dataset.origin);
  }
  // after a form was sent the keyboard goes on where something is to be typed
  const next = document.querySelector('[aria-invalid], #code');
  if (next) {
    next.focus();
  }
  const grouped = (digits) => (/^3[47]/.test(digits)
    ? [digits.slice(0, 4), digits.slice(4, 10), digits.slice(10)].filter(Boolean).join(' ')
    : (digits.match(/.{1,4}/g) || []).join(' '));
  const atEnd = (input, show) => input && input.addEventListener('input', () => {
    if (input.selectionStart === input.value.length) {
      input.value = show(input.value);
    }
  });
  atEnd(document.getElementById('number'), (text) => grouped(text.replace(/\D/g, '').slice(0, 19)));
  atEnd(document.getElementById('expiry'), (text) => (/^\d{3,}$/.test(text) ? `${text.slice(0, 2)}/${text.slice(2)}` : text));
  document.querySelectorAll('form').forEach((form) => form.addEventListener('submit', () => {
    const button = form.querySelector('button');
    setTimeout(() => { button.disabled = true; }, 0);
  }));
})();
