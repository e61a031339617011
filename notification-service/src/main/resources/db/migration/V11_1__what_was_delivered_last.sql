-- Whether anything was delivered to a subscription since a time, which tells a dead endpoint from one that refuses an event.
create index delivery_delivered on delivery (subscription_id, delivered_at) where status = 'delivered';
