'use strict';
(() => {
  const data = document.body.dataset;
  if (data.token && window.parent !== window) {
    window.parent.postMessage(
      { type: 'card-token', token: data.token, scheme: data.scheme, lastFour: data.last }, data.origin);
  }
  const next = document.querySelector('[aria-invalid]');
  if (next) {
    next.focus();
  }
  const number = document.getElementById('number');
  if (number) {
    number.addEventListener('input', () => {
      if (number.selectionStart === number.value.length) {
        number.value = (number.value.replace(/\D/g, '').slice(0, 19).match(/.{1,4}/g) || []).join(' ');
      }
    });
  }
  const expiry = document.getElementById('expiry');
  if (expiry) {
    expiry.addEventListener('input', () => {
      if (/^\d{3,}$/.test(expiry.value)) {
        expiry.value = `${expiry.value.slice(0, 2)}/${expiry.value.slice(2)}`;
      }
    });
  }
})();
