-- How long decisions take where the applicant is: asked for on the first page of an application.
CREATE INDEX backoffice_case_times ON backoffice_case (country, decided_at, stage, decision_minutes);
