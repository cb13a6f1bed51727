-- What finance looks for: text of the buyer anywhere, codes and references from their beginning, newest first.
create index billing_details_name_idx on billing_details using gin (name gin_trgm_ops);
create index billing_details_email_idx on billing_details using gin (email gin_trgm_ops);
create index payments_billing_detail_id_idx on payments (billing_detail_id);
create index payments_reference_idx on payments (reference text_pattern_ops) where reference is not null;
create index payments_settled_at_idx on payments (settled_at, id) where settled_at is not null;
create index invoices_code_idx on invoices (code text_pattern_ops);
