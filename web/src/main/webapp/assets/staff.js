// Keys of the staff's pages, filters that submit themselves, and the document viewer.
(function () {
  'use strict';
  var chosen = null;

  function typing(target) {
    return target.closest('input, textarea, select, [contenteditable], .ui-dialog') !== null;
  }

  function rows() {
    return Array.prototype.slice.call(document.querySelectorAll('tr.case'));
  }

  function choose(row) {
    rows().forEach(function (other) { other.classList.toggle('sel', other === row); });
    chosen = row ? row.dataset.case : null;
    if (row) {
      row.scrollIntoView({block: 'nearest'});
      row.querySelector('.nm a').focus({preventScroll: true});
    }
  }

  function current() {
    return rows().filter(function (row) { return row.dataset.case === chosen; })[0] || null;
  }

  function move(step) {
    var all = rows();
    if (all.length) {
      var at = all.indexOf(current());
      choose(all[Math.max(0, Math.min(all.length - 1, at < 0 ? 0 : at + step))]);
    }
  }

  // Keys of single letters can be switched off: who dictates, or whose hand is unsteady, would press them unmeant.
  function switchedOff() {
    return localStorage.getItem('hotkeys') === 'off';
  }

  function hotkey(event) {
    var found = Array.prototype.slice.call(document.querySelectorAll('[data-hotkey="' + CSS.escape(event.key) + '"]'));
    var free = found.filter(function (one) { return one.offsetParent !== null && !one.disabled; });
    // the same key again goes on to the next of several
    var next = free[(free.indexOf(document.activeElement) + 1) % (free.length || 1)];
    if (!next) {
      return false;
    }
    event.preventDefault();
    next.focus();
    if (!next.matches('input, textarea, select')) {
      next.click();
    }
    return true;
  }

  function listed() {
    var list = document.querySelector('[data-hotkeys]');
    list.textContent = '';
    var seen = {};
    document.querySelectorAll('[data-hotkey]').forEach(function (one) {
      var key = one.dataset.hotkey;
      if (seen[key] || one.offsetParent === null) {
        return;
      }
      seen[key] = true;
      var label = one.dataset.hotkeyLabel || one.getAttribute('aria-label')
        || (one.labels && one.labels[0] ? one.labels[0].textContent : one.textContent);
      var term = document.createElement('dt');
      var drawn = document.createElement('kbd');
      drawn.textContent = key.length === 1 ? key.toUpperCase() : key;
      term.appendChild(drawn);
      var meaning = document.createElement('dd');
      meaning.textContent = label.trim();
      list.appendChild(term);
      list.appendChild(meaning);
    });
    document.getElementById('hotkeysOn').checked = !switchedOff();
    PF('hotkeys').show();
  }

  document.addEventListener('change', function (event) {
    if (event.target.hasAttribute('data-hotkeys-on')) {
      localStorage.setItem('hotkeys', event.target.checked ? 'on' : 'off');
    }
  });

  document.addEventListener('keydown', function (event) {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) {
      return;
    }
    if (event.key === '?' && document.querySelector('[data-hotkeys]')) {
      event.preventDefault();
      listed();
      return;
    }
    if (switchedOff() || hotkey(event)) {
      return;
    }
    var row = current();
    var search = document.getElementById('search');
    if (event.key === '/' && search) {
      event.preventDefault();
      search.focus();
    } else if (event.key === 'j' && rows().length) {
      move(1);
    } else if (event.key === 'k' && rows().length) {
      move(-1);
    } else if (event.key === 'c' && row && row.querySelector('.claim')) {
      row.querySelector('.claim').click();
    } else if (event.key === 'x' && row && row.querySelector('[data-pick]')) {
      row.querySelector('[data-pick]').click();
    } else if (event.key === 'Enter' && row && event.target === document.body) {
      row.querySelector('.nm a').click();
    }
  });

  // The list is written afresh while somebody looks at it; their row stays marked.
  var list = document.getElementById('queue');
  if (list) {
    new MutationObserver(function () {
      var row = current();
      if (row && !row.classList.contains('sel')) {
        row.classList.add('sel');
      }
      ticked();
    }).observe(list, {childList: true, subtree: true});
  }

  document.addEventListener('change', function (event) {
    if (event.target.hasAttribute('data-submit')) {
      event.target.form.submit();
    }
  });

  // A name for a view: for a new one none is suggested, for one that is there its own.
  document.addEventListener('click', function (event) {
    var naming = event.target.closest('[data-view-dialog]');
    var acting = event.target.closest('[data-clicks]');
    if (naming) {
      PF('viewDialog').show();
      document.getElementById('viewTitle').value = naming.dataset.viewDialog;
    } else if (acting) {
      document.getElementById(acting.dataset.clicks).click();
    }
  });

  // Cases that are picked to be given to a colleague stay so while the list is written afresh; those that are gone from it do not.
  var picked = [];

  function ticked() {
    var boxes = Array.prototype.slice.call(document.querySelectorAll('[data-pick]'));
    picked = picked.filter(function (id) { return boxes.some(function (box) { return box.dataset.pick === id; }); });
    boxes.forEach(function (box) { box.checked = picked.indexOf(box.dataset.pick) >= 0; });
    var button = document.getElementById('assignPicked');
    if (button) {
      button.hidden = picked.length === 0;
      button.textContent = button.dataset.label.replace('{count}', String(picked.length));
    }
  }

  document.addEventListener('change', function (event) {
    var id = event.target.dataset.pick;
    if (id) {
      picked = picked.filter(function (other) { return other !== id; }).concat(event.target.checked ? [id] : []);
      ticked();
    }
  });

  document.addEventListener('click', function (event) {
    if (event.target.closest('#assignPicked')) {
      document.getElementById('pickedCases').value = picked.join(',');
      PF('assignDialog').show();
    }
  });

  document.addEventListener('picked-given', function () {
    picked = [];
    ticked();
  });

  // A scanner ends with Enter.
  document.addEventListener('keydown', function (event) {
    if (event.key === 'Enter' && event.target.id === 'serial') {
      event.preventDefault();
      document.getElementById('allocate').click();
    }
  });
  var serial = document.getElementById('serial');
  if (serial && window.matchMedia('(min-width: 901px)').matches) {
    serial.focus();
  }

  // Leaves of the case, one at a time; each keeps its own size and turn.
  document.addEventListener('click', function (event) {
    var tab = event.target.closest('[data-paper]');
    if (!tab) {
      return;
    }
    tab.parentNode.querySelectorAll('[data-paper]').forEach(function (other) { other.setAttribute('aria-current', String(other === tab)); });
    tab.closest('[data-viewer]').querySelectorAll('[data-leaf]').forEach(function (leaf) { leaf.classList.toggle('here', leaf.dataset.leaf === tab.dataset.paper); });
  });

  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-zoom]');
    var sheet = button && button.closest('[data-leaf]').querySelector('[data-sheet]');
    if (!sheet) {
      return;
    }
    var scale = Number(sheet.dataset.scale || 1);
    var turned = Number(sheet.dataset.turned || 0);
    if (button.dataset.zoom === 'turn') {
      turned = (turned + 90) % 360;
    } else {
      scale = Math.min(4, Math.max(0.5, scale * (button.dataset.zoom === 'in' ? 1.25 : 0.8)));
    }
    sheet.dataset.scale = scale;
    sheet.dataset.turned = turned;
    sheet.classList.toggle('wide', scale > 1);
    sheet.style.transform = 'rotate(' + turned + 'deg)';
    sheet.style.transformOrigin = 'center';
    sheet.style.width = scale > 1 ? Math.round(scale * 100) + '%' : '';
    sheet.style.maxWidth = scale > 1 ? 'none' : Math.round(scale * 100) + '%';
  });
})();
