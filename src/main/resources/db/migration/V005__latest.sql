-- Lists of what is newest.
create index certificate_issued on certificate (issued_at desc);
create index calibration_open on calibration (laboratory, updated_at desc) where state <> 'ISSUED';
