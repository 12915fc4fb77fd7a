// What the pages need in the browser beyond PrimeFaces: the reader's time zone, and one submission per click.
(function () {
  'use strict';
  var zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone && document.cookie.indexOf('zone=' + encodeURIComponent(zone)) < 0) {
    document.cookie = 'zone=' + encodeURIComponent(zone) + ';path=/;max-age=31536000;SameSite=Lax';
  }
})();
