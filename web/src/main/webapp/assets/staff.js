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

  document.addEventListener('keydown', function (event) {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) {
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
    } else if (event.key === 'n' && document.getElementById('claimNext')) {
      document.getElementById('claimNext').click();
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
    }).observe(list, {childList: true, subtree: true});
  }

  document.addEventListener('change', function (event) {
    if (event.target.hasAttribute('data-submit')) {
      event.target.form.submit();
    }
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
